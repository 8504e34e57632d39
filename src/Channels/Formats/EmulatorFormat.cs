using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Formats;

/// <summary>The Emulator's old Web Chat shows neither citations nor thumbs: Markdown with a visible list of sources.</summary>
internal sealed class EmulatorFormat : IReplyFormat
{
    public OutgoingActivity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, WebChatFormat.MostCharacters, fitting => new OutgoingActivity
        {
            Type = ActivityTypes.Message,
            Text = ListedText.Write(fitting, Markup.Markdown),
            TextFormat = "markdown",
            InputHint = "acceptingInput",
            SuggestedActions = Suggestions.Create(fitting, reader: null),
        });
}

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
