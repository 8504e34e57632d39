using System.Globalization;
using System.Text;
using ArticleBot.Channels.Turns;
using ArticleBot.Languages;

namespace ArticleBot.Channels.Formats;

/// <summary>The text of a reply, the same words and numbers for every channel.</summary>
internal static class ReplyText
{
    /// <summary>Short answer and sentences with their markers.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="markup">How the channel writes.</param>
    /// <param name="shown">The numbers of the sources the channel shows; markers of others are left out.</param>
    public static string Body(Reply reply, Markup markup, IReadOnlySet<int> shown)
    {
        var sentences = Joined(reply.Sentences, markup, shown);
        return reply.ShortAnswer is { Length: > 0 } answer
            ? $"{markup.Strong(markup.Escape(PlainWords.Line(answer)))}\n\n{sentences}".TrimEnd()
            : sentences;
    }

    /// <summary>The sources as a visible list, for channels that show none of their own.</summary>
    public static string Sources(IReadOnlyList<ReplySource> sources, Markup markup) => sources.Count == 0
        ? ""
        : $"{markup.Strong(Phrases.Sources)}\n\n" + string.Join(
            markup.BetweenRows,
            sources.Select(source => string.Create(
                CultureInfo.InvariantCulture, $"{markup.Row($"[{source.Number}] {Titled(source, markup)}{Quoted(source, markup)}")}")));

    /// <summary>Articles that are not cited.</summary>
    public static string Related(Reply reply, Markup markup)
    {
        if (reply.Related.Count == 0)
            return "";
        var heading = reply.Kind is ReplyKind.Refusal ? Phrases.NearestArticles : Phrases.Articles;
        var rows = reply.Related.Select(article => markup.Row(Titled(article, markup) + Quoted(article, markup)));
        return $"{markup.Strong(heading)}\n\n{string.Join(markup.BetweenRows, rows)}";
    }

    public static string Notice(Reply reply, Markup markup) =>
        reply.Notice is { Length: > 0 } notice ? markup.Remark(markup.Escape(PlainWords.Line(notice))) : "";

    /// <summary>Joins what is not empty as paragraphs.</summary>
    public static string Paragraphs(params IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));

    /// <summary>A title that is never empty: Teams refuses a message with an untitled source.</summary>
    public static string Title(ReplySource source) => PlainWords.Line(source.Title) is { Length: > 0 } title ? title : Phrases.Article;

    private static string Joined(IReadOnlyList<ReplySentence> sentences, Markup markup, IReadOnlySet<int> shown)
    {
        var text = new StringBuilder();
        ReplySentence? before = null;
        foreach (var sentence in sentences)
        {
            var side = PlainWords.Line(sentence.Side ?? string.Empty);
            if (before is not null)
                text.Append(side.Length > 0 || IsList(sentence) || IsList(before) ? "\n\n" : " ");
            before = sentence;
            if (side.Length > 0)
                text.Append(markup.Strong(markup.Escape(side))).Append(side.EndsWith('?') ? " " : ": ");
            text.Append(Sentence(sentence, markup, shown));
        }

        return text.ToString();
    }

    private static string Sentence(ReplySentence sentence, Markup markup, IReadOnlySet<int> shown)
    {
        // "[1][2]" would be one Markdown link named 1 to the definition 2; a space keeps them two.
        var markers = string.Join(' ', sentence.Sources.Where(shown.Contains).Select(number => $"[{number.ToString(CultureInfo.InvariantCulture)}]"));
        if (IsList(sentence))
            return Listed(sentence.List!, markup, markers);
        var text = markup.Escape(PlainWords.Line(sentence.Text));
        return markers.Length == 0 ? text : $"{text} {markers}";
    }

    /// <summary>Two items are read well enough in one line.</summary>
    private static bool IsList(ReplySentence sentence) => sentence.List is { Items.Count: >= LeastItems };

    private static string Listed(ReplyList list, Markup markup, string markers)
    {
        var (before, after) = (markup.Escape(PlainWords.Line(list.Before)), markup.Escape(PlainWords.Line(list.After)));
        List<string> rows = [.. list.Items.Select((item, index) => markup.Escape(PlainWords.Line(item)) is var row && list.FirstNumber is { } first
            ? markup.Step(first + index, row) : markup.Row(row))];
        // Behind what introduces the items the markers stand for all of them.
        string[] behind = before.Length > 0 ? [after] : [after, markers];
        if (string.Join(' ', behind.Where(part => part.Length > 0)) is { Length: > 0 } end)
            rows[^1] += $" {end}";
        return Paragraphs(before.Length > 0 ? $"{before} {markers}".TrimEnd() : string.Empty, string.Join(markup.BetweenRows, rows));
    }

    private static string Titled(ReplySource source, Markup markup)
    {
        var link = markup.Link(markup.Escape(Title(source)), WebAddress.Of(source.Url));
        string[] details = [.. new[] { source.Publisher, source.Published }.OfType<string>().Select(PlainWords.Line).Where(part => part.Length > 0)];
        return details.Length == 0 ? link : $"{link} ({markup.Escape(string.Join(", ", details))})";
    }

    private static string Quoted(ReplySource source, Markup markup) =>
        PlainWords.Line(source.Quote) is { Length: > 0 } quote ? $" – {Phrases.FormatQuoted(markup.Escape(PlainWords.Cut(quote, LongestListedQuote)))}" : "";

    private const int LongestListedQuote = 300;

    private const int LeastItems = 3;
}
