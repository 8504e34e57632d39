using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Formats;

/// <summary>A whole reply as text with its sources listed below.</summary>
internal static class ListedText
{
    public static string Write(Reply reply, Markup markup)
    {
        var sources = SizeBudget.Cited(reply);
        return ReplyText.Paragraphs(
            ReplyText.Body(reply, markup, sources.Select(source => source.Number).ToHashSet()),
            ReplyText.Notice(reply, markup),
            ReplyText.Related(reply, markup),
            ReplyText.Sources(sources, markup));
    }
}
