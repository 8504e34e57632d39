using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Formats;

/// <summary>Channels of which nothing is known, such as e-mail and SMS: text that needs no renderer.</summary>
internal sealed class PlainFormat : IReplyFormat
{
    /// <summary>Small enough for every channel of Azure Bot Service that takes text at all.</summary>
    private const int MostCharacters = 20_000;

    public OutgoingActivity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, MostCharacters, fitting => new OutgoingActivity
        {
            Type = ActivityTypes.Message,
            Text = ListedText.Write(fitting, Markup.None),
            TextFormat = "plain",
            InputHint = "acceptingInput",
        });
}
