using System.Globalization;
using ArticleBot.English;

namespace ArticleBot.Bot.Links;

/// <summary>What a link opens: an article, or one version of it with a quote lit.</summary>
/// <param name="Key">The article.</param>
/// <param name="Version">Its version; null for today's.</param>
/// <param name="Quote">The quote, or null.</param>
/// <param name="Context">What the quote needs to be understood, lit as well.</param>
internal sealed record ArticlePlace(string Key, string? Version = null, TextSpan? Quote = null, IReadOnlyList<TextSpan>? Context = null)
{
    /// <summary>More parts of context than any quote has.</summary>
    private const int MostSpans = 50;

    /// <summary>The path and query under which the viewer shows it, the same for the same place.</summary>
    public string Path
    {
        get
        {
            string?[] query =
            [
                Version is null ? null : "version=" + Uri.EscapeDataString(Version),
                Quote is { } quote ? string.Create(CultureInfo.InvariantCulture, $"start={quote.Start}&end={quote.End}") : null,
                Context is { Count: > 0 } context
                    ? "context=" + string.Join(',', context.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Start}-{part.End}")))
                    : null,
            ];
            var path = "/articles/" + string.Join('/', Key.Split('/').Select(Uri.EscapeDataString));
            return query.OfType<string>().Any() ? $"{path}?{string.Join('&', query.OfType<string>())}" : path;
        }
    }

    /// <summary>What a request asks for; of what makes no sense nothing is lit.</summary>
    public static ArticlePlace Of(HttpRequest request) => new(
        (string?)request.RouteValues["key"] ?? string.Empty,
        request.Query["version"] is [{ Length: > 0 } version, ..] ? version : null,
        ParseSpan(request.Query["start"], request.Query["end"]),
        ParseSpans(request.Query["context"]));

    private static TextSpan? ParseSpan(string? start, string? end) =>
        int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from < to
            ? new TextSpan(from, to)
            : null;

    /// <summary>The spans of "12-30,45-60".</summary>
    private static IReadOnlyList<TextSpan> ParseSpans(string? spans) =>
    [
        .. (spans ?? string.Empty).Split(',').Take(MostSpans).Select(span => span.Split('-')).Where(ends => ends.Length == 2)
            .Select(ends => ParseSpan(ends[0], ends[1])).OfType<TextSpan>(),
    ];
}
