using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleBot.Languages.Tests;

public sealed partial class PhrasesTests
{
    /// <summary>These are the same words in both languages.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "DateOfDay", "DateOfMonth", "DateWithoutYear", "Page", "Sources", "ScriptSources", "Articles", "Article", "Chats", "Chat", "No", "Pages",
    };

    public static TheoryData<string> Languages =>
        [.. ReaderLanguages.Names.Where(name => name != ReaderLanguages.Usual && !name.Contains('-', StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_phrase_stands_in_every_language(string language)
    {
        var (english, translated) = (Of(ReaderLanguages.Usual), Of(language));

        Assert.Equal(english.Keys.Order(), translated.Keys.Order());
        Assert.DoesNotContain(translated, phrase => string.IsNullOrWhiteSpace(phrase.Value));
        Assert.DoesNotContain(translated, phrase => phrase.Value == english[phrase.Key] && !Shared.Contains(phrase.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    [InlineData("en-US")]
    public void A_phrase_has_the_same_gaps_in_every_language(string language)
    {
        var english = Of(ReaderLanguages.Usual);

        Assert.All(Of(language), phrase => Assert.Equal(Gaps(english[phrase.Key]), Gaps(phrase.Value)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    [InlineData("en")]
    [InlineData("en-US")]
    public void A_year_has_twelve_months(string language)
    {
        var months = Of(language)["Months"].Split(',');

        Assert.Equal(12, months.Distinct().Count());
        Assert.All(months, month => Assert.Equal(month.Trim(), month));
    }

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("DE", "de")]
    [InlineData("fr_CA", "fr")]
    [InlineData("es-419", "es")]
    [InlineData("en-US", "en-US")]
    [InlineData("en-GB", "en")]
    [InlineData("en_US", "en-US")]
    [InlineData("pt-BR", "en")]
    [InlineData("", "en")]
    [InlineData("-", "en")]
    [InlineData(null, "en")]
    public void A_reader_is_spoken_to_in_the_nearest_language(string? reader, string spoken) => Assert.Equal(spoken, new ReaderLanguages().Of(reader).Name);

    [Fact]
    public void One_language_for_everybody_rules() => Assert.Equal("fr", new ReaderLanguages("fr").Of("de-DE").Name);

    [Fact]
    public void Names_are_listed_as_the_language_does()
    {
        Assert.Equal("“a”, “b” or “c”", Listed.WithOr(["a", "b", "c"]));
        CultureInfo.CurrentUICulture = new ReaderLanguages().Of("de");
        Assert.Equal("„a“, „b“ und „c“", Listed.WithAnd(["a", "b", "c"]));
        Assert.Equal("„a“", Listed.WithAnd(["a"]));
    }

    private static Dictionary<string, string> Of(string language)
    {
        var culture = language == ReaderLanguages.Usual ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var phrases = Phrases.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return phrases!.Cast<DictionaryEntry>().ToDictionary(phrase => (string)phrase.Key, phrase => (string)phrase.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Gaps(string phrase) => Gap().Matches(phrase).Select(gap => gap.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
