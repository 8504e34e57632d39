using System.Diagnostics;

namespace ArticleBot.Answering.Tests.Formats;

/// <summary>
/// The six articles as the programs of this machine write them today: pandoc out of Markdown, LibreOffice and Chromium out of what pandoc wrote.
/// </summary>
internal static class ArticlesAsProgramsWriteThem
{
    private const string Office = "soffice";
    private const string Pandoc = "pandoc";
    private const string Browser = "chromium";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Program, ending that is written, ending that it is written out of, and the name of the way where the ending does not tell it.
    private static readonly Dictionary<string, Way> Ways = new Way[]
    {
        new(Pandoc, "docx", "md"),
        new(Pandoc, "html", "md"),
        new(Pandoc, "epub", "md"),
        new(Pandoc, "adoc", "md", "asciidoc"),
        new(Pandoc, "org", "md"),
        new(Office, "docx", "odt"),
        new(Office, "odt", "docx"),
        new(Office, "html", "odt"),
        new(Office, "epub", "odt"),
        new(Office, "pdf", "docx"),
        new(Office, "odp", "pptx"),
        new(Office, "xhtml", "odt"),
        new(Browser, "pdf", "html"),
    }.ToDictionary(way => $"{way.Ending} by {way.Program}");

    /// <summary>Every program with an ending that it writes.</summary>
    public static IEnumerable<string> Writings => Ways.Keys;

    /// <summary>The program that a writing needs and this machine has not, or null.</summary>
    public static string? MissingFor(string writing) => new[] { Pandoc, Ways[writing].Program }.FirstOrDefault(program => PathOf(program) is null);

    /// <summary>Puts the six articles into a folder.</summary>
    /// <exception cref="InvalidOperationException">A program did not write them.</exception>
    public static void Write(string writing, string folder)
    {
        var way = Ways[writing];
        var work = Directory.CreateTempSubdirectory("written-").FullName;
        try
        {
            var written = ArticlesAsPeopleHaveThem.Files("md").ToList();
            if (way.Source != "md")
                written = [.. written.Select(file => ByPandoc(file, new Way(Pandoc, way.Source, "md"), work))];
            switch (way.Program)
            {
                case Pandoc:
                    written.ForEach(file => ByPandoc(file, way, folder));
                    break;
                case Office:
                    Run(Office, ["--headless", $"-env:UserInstallation=file://{work}/office", "--convert-to", way.Name, "--outdir", folder, .. written]);
                    break;
                case Browser:
                    written.ForEach(file => Run(Browser,
                        ["--headless", "--no-sandbox", $"--user-data-dir={work}/browser", $"--print-to-pdf={Target(file, way, folder)}", file]));
                    break;
                default:
                    throw new UnreachableException();
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        if (Directory.GetFiles(folder, $"*.{way.Ending}").Length is var count && count != ArticlesAsPeopleHaveThem.Files("md").Count())
            throw new InvalidOperationException($"{way.Program} wrote {count} files.");
    }

    private static string ByPandoc(string file, Way way, string folder)
    {
        var target = Target(file, way, folder);
        Run(Pandoc, ["--standalone", "--from", "markdown", "--to", way.Name, "--output", target, file]);
        return target;
    }

    private static string Target(string file, Way way, string folder) => Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{way.Ending}");

    private static void Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(PathOf(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Concat(said.Result)}");
    }

    private static string? PathOf(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private sealed record Way(string Program, string Ending, string Source, string? Wording = null)
    {
        public string Name => Wording ?? Ending;
    }
}
