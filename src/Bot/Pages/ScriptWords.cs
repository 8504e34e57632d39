using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ArticleBot.Languages;

namespace ArticleBot.Bot.Pages;

/// <summary>What the scripts of the chat page say, in the reader's language.</summary>
internal static class ScriptWords
{
    /// <summary>Phrases of this name are for the scripts, which call them by the rest of it: <c>ScriptNotNow</c> is <c>notNow</c> there.</summary>
    private const string Prefix = "Script";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Names =
    [
        .. Phrases.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static string AsJson()
    {
        var words = Names.ToDictionary(name => JsonNamingPolicy.CamelCase.ConvertName(name[Prefix.Length..]), name => Phrases.ResourceManager.GetString(name)!);
        words["quoted"] = Phrases.Quoted;
        return JsonSerializer.Serialize(words, Readable);
    }
}
