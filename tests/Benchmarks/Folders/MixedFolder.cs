using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ArticleBot.Benchmarks.Folders;

/// <summary>A folder of articles in ten formats in turn, each of some 150 words, and of things that are no articles at all.</summary>
internal static class MixedFolder
{
    /// <summary>What is asked, and what the first file in the order of reading says.</summary>
    public const string Question = "Who keeps the signal mast of Varnholm?";

    /// <summary>Words of its answer.</summary>
    public const string Answer = "Edda Lunt";

    private static readonly string[] Endings = ["txt", "md", "html", "rst", "adoc", "csv", "json", "eml", "docx", "zip"];

    private static readonly string[] Subjects = ["harbour", "mill", "orchard", "ferry", "archive", "bridge", "quarry", "school", "market", "tower"];

    private static readonly string[] Deeds = ["was painted", "got a new roof", "lost its gate", "was measured again", "received visitors", "was lent out"];

    /// <summary>Writes the folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="files">How many articles.</param>
    /// <returns>How many things beside them are no articles.</returns>
    public static int Write(string folder, int files)
    {
        File.WriteAllText(Path.Combine(folder, "000-mast.md"), $"# Signal mast\n\nThe signal mast of Varnholm is kept by {Answer}.\n");
        var random = new Random(41);
        for (var i = 1; i < files; i++)
        {
            var ending = Endings[i % Endings.Length];
            var path = Path.Combine(folder, $"{i / 500:00}", $"{i:00000}.{ending}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(path, ending, $"{Subjects[random.Next(Subjects.Length)]} {i}", Sentences(random, i));
        }

        return WriteOthers(folder);
    }

    private static void Write(string path, string ending, string title, List<string> sentences)
    {
        var text = string.Join(' ', sentences);
        switch (ending)
        {
            case "md":
                File.WriteAllText(path, $"# The {title}\n\n{text}\n\n- {sentences[0]}\n- {sentences[1]}\n");
                break;
            case "html":
                File.WriteAllText(path, $"<html><head><title>The {title}</title></head><body><nav><a href=\"/\">Home</a></nav><main><h1>The "
                    + $"{title}</h1><p>{text}</p></main></body></html>");
                break;
            case "rst":
                File.WriteAllText(path, $"The {title}\n{new string('=', title.Length + 4)}\n\n{text}\n");
                break;
            case "adoc":
                File.WriteAllText(path, $"= The {title}\n\n{text}\n");
                break;
            case "csv":
                File.WriteAllText(path, "thing,year,deed\n"
                    + string.Concat(sentences.Select((sentence, row) => $"{title} {row},{1900 + row},\"{sentence}\"\n")));
                break;
            case "json":
                File.WriteAllText(path, $"{{\"title\":\"The {title}\",\"text\":\"{text}\"}}");
                break;
            case "eml":
                File.WriteAllText(path, $"From: Office <office@example.org>\r\nSubject: The {title}\r\nDate: Mon, 3 Feb 2025 10:00:00 "
                    + $"+0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
                break;
            case "docx":
                Zip(path, ("[Content_Types].xml", DocumentParts.Types), ("_rels/.rels", DocumentParts.Relations),
                    ("word/document.xml", DocumentParts.Document([$"The {title}", .. sentences])));
                break;
            case "zip":
                Zip(path, ("inner.txt", $"The {title}\n\n{text}\n"));
                break;
            default:
                File.WriteAllText(path, $"The {title}\n\n{text}\n");
                break;
        }
    }

    private static List<string> Sentences(Random random, int number)
    {
        var sentences = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"In {random.Next(1900, 2025)} the {Subjects[random.Next(Subjects.Length)]} {number} {Deeds[random.Next(Deeds.Length)]} for "
                    + $"{random.Next(100, 9000)} crowns."));
        }

        return sentences;
    }

    // A pipe, a device and a way out behind links, an empty file, a broken one, one of a format that nobody reads, and one that nobody may open.
    private static int WriteOthers(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "empty.txt"), string.Empty);
        File.WriteAllText(Path.Combine(folder, "broken.docx"), "no document");
        File.WriteAllText(Path.Combine(folder, "plan.xyz"), "words");
        if (OperatingSystem.IsWindows())
            return 3;
        File.CreateSymbolicLink(Path.Combine(folder, "device.txt"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder, "out.txt"), "/etc/hostname");
        using var pipe = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder, "pipe.txt"));
        pipe.WaitForExit();
        File.WriteAllText(Path.Combine(folder, "closed.txt"), "words");
        File.SetUnixFileMode(Path.Combine(folder, "closed.txt"), UnixFileMode.None);
        return 7;
    }

    private static void Zip(string path, params (string Name, string Text)[] parts)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in parts)
        {
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
