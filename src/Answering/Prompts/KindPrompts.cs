using ArticleBot.Answering.Kinds;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ArticleBot.Answering.Prompts;

/// <summary>What the prompt for composing is told besides, by the kind of question (<c>kinds.yaml</c>).</summary>
internal sealed class KindPrompts
{
    /// <summary>The file.</summary>
    public const string File = "kinds.yaml";

    private const string Fact = FactKind.Prompt;
    private const string Pairs = "{{pairs}}";

    private static readonly string[] Names = [Fact, "list", "comparison", "publications", "change", "timeline", "news", "summary"];

    private readonly Dictionary<string, string> _texts;

    private KindPrompts(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is missing or cannot be used; the message names it and what is wrong with it.</exception>
    public static KindPrompts Load(string folder)
    {
        var path = Path.Combine(folder, File);
        try
        {
            var texts = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllText(path))
                ?? throw new ArgumentException("the file is empty.");
            if (Names.FirstOrDefault(kind => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(kind))) is { } missing)
                throw new ArgumentException($"it has no '{missing}'.");
            if (texts.Keys.Except(Names).FirstOrDefault() is { } unknown)
                throw new ArgumentException($"it has '{unknown}', which nothing asks for; known are {string.Join(", ", Names)}.");
            return new KindPrompts(texts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlException or ArgumentException)
        {
            throw new InvalidDataException($"The prompt '{path}' cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>The text for a kind of question.</summary>
    /// <param name="kind">Its name; one that the file does not have is put as a question for a fact.</param>
    /// <param name="pairs">Numbers of the passages that were found for the sides or changes, such as <c>[1][2] | [3]</c>; empty where there
    /// are none, and then the question is put as one for a fact.</param>
    public string Of(string kind, string pairs)
    {
        var text = _texts.GetValueOrDefault(kind, _texts[Fact]);
        return !text.Contains(Pairs, StringComparison.Ordinal) ? text
            : pairs.Length > 0 ? text.Replace(Pairs, pairs, StringComparison.Ordinal) : _texts[Fact];
    }
}
