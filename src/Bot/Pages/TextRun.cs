using ArticleBot.English;

namespace ArticleBot.Bot.Pages;

/// <summary>How words of an article are lit.</summary>
public enum Light
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As what the quote needs to be understood: the introduction of its list, the heads of its cell.</summary>
    Context,

    /// <summary>As the quote.</summary>
    Quote,
}

/// <summary>Words that are lit in one way; the quote's first run is what links scroll to.</summary>
/// <param name="Text">The words.</param>
/// <param name="Light">How they are lit.</param>
/// <param name="IsFirst">Whether the quote begins here.</param>
public sealed record TextRun(string Text, Light Light, bool IsFirst);

/// <summary>What of an article's text a link lights.</summary>
/// <param name="Quote">The quote, or null.</param>
/// <param name="Context">What it needs to be understood.</param>
public sealed record Lighting(TextSpan? Quote, IReadOnlyList<TextSpan> Context)
{
    /// <summary>Nothing.</summary>
    public static Lighting None { get; } = new(null, []);
}

/// <summary>Cuts words of an article into runs, without changing a character of them. Asked in reading order.</summary>
internal sealed class RunCutter
{
    private readonly string _text;
    private readonly TextSpan _quote;
    private readonly List<TextSpan> _context;
    private bool _isFirst = true;

    // A link may be typed by hand or belong to another text: what lies outside is ignored.
    public RunCutter(string text, Lighting lighting)
    {
        _text = text;
        _quote = lighting.Quote is { } span && span.End <= text.Length ? span : default;
        _context = [.. lighting.Context.Where(part => part.End <= text.Length)];
    }

    /// <summary>The runs of a span.</summary>
    public IReadOnlyList<TextRun> Cut(TextSpan span)
    {
        var borders = _context.Append(_quote).SelectMany(part => new[] { part.Start, part.End }).Where(place => place > span.Start && place < span.End)
            .Append(span.Start).Append(span.End).Distinct().Order().ToList();
        var runs = new List<TextRun>();
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var run = new TextSpan(borders[i], borders[i + 1]);
            var light = _quote.Contains(run) ? Light.Quote : _context.Exists(part => part.Contains(run)) ? Light.Context : Light.None;
            runs.Add(new TextRun(run.In(_text).ToString(), light, light == Light.Quote && _isFirst));
            _isFirst &= light != Light.Quote;
        }

        return runs;
    }
}
