using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArticleBot.Articles.Readers.FrontMatter;

/// <summary>Reads facts in YAML: as a whole where it is YAML, name by name where it is not, so that a broken line spoils that line only.</summary>
internal static partial class YamlFacts
{
    private const int DeepestNesting = 100;
    private const int DeepestFact = 4;

    /// <summary>Reads a mapping of facts.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="place">What it is, for remarks.</param>
    public static ArticleFacts Parse(string yaml, string place)
    {
        if (IsNestedEndlessly(yaml))
            return WithRemark($"Nothing was read from {place}: its brackets are nested more than {DeepestNesting} deep.");
        var facts = new FactsBuilder();
        try
        {
            if (Read(yaml) is not { } mapping)
                return WithRemark($"Nothing was read from {place}: write one \"name: value\" a line, such as \"title: A new bridge\".");
            FactTree.Take(mapping, facts);
        }
        catch (YamlException)
        {
            TakeNameByName(yaml, place, facts);
        }

        return facts.Build();
    }

    // The scanner's time grows with the square of the depth.
    private static bool IsNestedEndlessly(string yaml)
    {
        var depth = 0;
        foreach (var c in yaml)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    private static ArticleFacts WithRemark(string remark) => ArticleFacts.None with { Remarks = [remark] };

    // What a name at the beginning of a line says goes as far as the next one.
    private static void TakeNameByName(string yaml, string place, FactsBuilder facts)
    {
        var names = NameLine().Matches(yaml);
        var line = 1;
        var counted = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var part = yaml[names[i].Index..(i + 1 < names.Count ? names[i + 1].Index : yaml.Length)];
            line += yaml.AsSpan(counted, names[i].Index - counted).Count('\n');
            counted = names[i].Index;
            try
            {
                if (Read(part) is { } mapping)
                    FactTree.Take(mapping, facts);
            }
            catch (YamlException)
            {
                // "title: Parking: new rules" is meant as it reads; an open bracket or a value of several lines is anybody's guess.
                var value = names[i].Groups["value"].Value.Trim();
                if (part.TrimEnd().Contains('\n') || value is ['[' or '{', ..])
                    facts.Remark($"Line {line} of {place} is not YAML and is left out; put its value into quotation marks.");
                else
                    facts.Take(names[i].Groups["name"].Value, value);
            }
        }

        if (names.Count == 0)
            facts.Remark($"Nothing was read from {place}: it is not YAML; write one \"name: value\" a line, such as \"title: A new bridge\".");
    }

    // Null when the YAML is no mapping. Events instead of a tree of the library: no nesting exhausts the stack, and an alias is never expanded.
    private static JsonObject? Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return [];
        if (parser.TryConsume<Scalar>(out var only))
            return only.Value.Length == 0 ? [] : null;
        return parser.Accept<MappingStart>(out _) ? ReadNode(parser, 0) as JsonObject : null;
    }

    private static JsonNode? ReadNode(Parser parser, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return scalar.IsPlainImplicit && scalar.Value is "null" or "~" ? null : JsonValue.Create(scalar.Value);
        if (depth < DeepestFact && parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Add(ReadNode(parser, depth + 1));
            return list;
        }

        if (depth < DeepestFact && parser.TryConsume<MappingStart>(out _))
        {
            var mapping = new JsonObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = ReadNode(parser, depth + 1);
                var value = ReadNode(parser, depth + 1);
                if (name is JsonValue && !mapping.ContainsKey(name.ToString()))
                    mapping.Add(name.ToString(), value);
            }

            return mapping;
        }

        Skip(parser);
        return null;
    }

    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
        }
        while (depth > 0);
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?<value>[^\r\n]*))?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();
}
