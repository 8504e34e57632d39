using System.Text.Json.Nodes;
using Tomlyn;
using Tomlyn.Model;

namespace ArticleBot.Articles.Readers.FrontMatter;

/// <summary>Reads facts in TOML: as a whole where it is TOML, line by line up to the first table where it is not.</summary>
internal static class TomlFacts
{
    private const int DeepestFact = 4;
    private const int DeepestNesting = 100;

    /// <summary>Reads facts.</summary>
    /// <param name="toml">The TOML.</param>
    /// <param name="place">What it is, for remarks.</param>
    public static ArticleFacts Parse(string toml, string place)
    {
        var facts = new FactsBuilder();
        if (toml.AsSpan().Count('[') > DeepestNesting * DeepestNesting || toml.AsSpan().Count('{') > DeepestNesting * DeepestNesting)
            facts.Remark($"Nothing was read from {place}: it has too many brackets.");
        else if (Read(toml) is { } table)
            FactTree.Take(table, facts);
        else
            TakeLineByLine(toml, place, facts);
        return facts.Build();
    }

    private static void TakeLineByLine(string toml, string place, FactsBuilder facts)
    {
        var number = 0;
        foreach (var line in toml.AsSpan().EnumerateLines())
        {
            number++;
            var words = line.Trim();
            if (words.StartsWith("["))
                break;
            if (words.IsEmpty || words[0] == '#')
                continue;
            if (Read(words.ToString()) is { } table)
                FactTree.Take(table, facts);
            else
                facts.Remark($"Line {number} of {place} is not TOML and is left out; write name = \"value\".");
        }
    }

    private static JsonObject? Read(string toml) =>
        TomlSerializer.TryDeserialize<TomlTable>(toml, out var table) && table is not null ? ToTree(table, 0) : null;

    private static JsonObject ToTree(TomlTable table, int depth) =>
        new(table.Select(pair => KeyValuePair.Create(pair.Key, ToNode(pair.Value, depth + 1))));

    private static JsonNode? ToNode(object? value, int depth) => value switch
    {
        TomlTable table when depth < DeepestFact => ToTree(table, depth),
        TomlArray list when depth < DeepestFact => new JsonArray([.. list.Select(item => ToNode(item, depth + 1))]),
        string words => JsonValue.Create(words),
        bool truth => JsonValue.Create(truth),
        TomlDateTime date => JsonValue.Create(date.DateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        IFormattable number => JsonValue.Create(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };
}
