using System.Globalization;

namespace ArticleBot.Languages;

/// <summary>The languages in which the bot and its pages speak. Articles are quoted in their own.</summary>
/// <remarks>
/// Whoever works for a reader sets <see cref="CultureInfo.CurrentUICulture"/>, which goes with the turn or request; where nobody did, as in the terminal and
/// the log, all is said in English. <see cref="CultureInfo.CurrentCulture"/> stays invariant.
/// </remarks>
/// <param name="only">The one of <see cref="Names"/> in which everybody is spoken to, or null to follow each reader.</param>
public sealed class ReaderLanguages(string? only = null)
{
    /// <summary>Where no other language is meant. Dates are written as most English readers do; en-US has its own way.</summary>
    public const string Usual = "en";

    /// <summary>Their names, as channels and browsers call them.</summary>
    public static IReadOnlyList<string> Names { get; } = [Usual, "en-US", "de", "fr", "es"];

    /// <summary>The same as cultures, in the same order.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [.. Names.Select(CultureInfo.GetCultureInfo)];

    private readonly CultureInfo? _only = Find(only);

    /// <summary>The language in which to speak with a reader.</summary>
    /// <param name="tag">The reader's own, such as <c>de-AT</c>; null or anything else gives English.</param>
    public CultureInfo Of(string? tag) => Of([tag]);

    /// <summary>The language in which to speak with a reader who knows several.</summary>
    /// <param name="tags">The reader's own, the dearest first.</param>
    public CultureInfo Of(IEnumerable<string?> tags) => _only ?? tags.Select(Find).FirstOrDefault(language => language is not null) ?? All[0];

    // Some clients write an underscore before the country.
    private static CultureInfo? Find(string? tag) => tag?.Replace('_', '-') is { } plain ? Named(plain) ?? Named(Part(plain)) : null;

    private static CultureInfo? Named(string name) => All.FirstOrDefault(language => language.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language without its country.</summary>
    private static string Part(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? tag[..end] : tag;
}
