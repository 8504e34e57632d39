using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Plain;

/// <summary>Channels of which nothing is known, such as e-mail and SMS: text that needs no renderer.</summary>
internal sealed class PlainFormat : IReplyFormat
{
    /// <summary>Small enough for every channel of Azure Bot Service that takes text at all.</summary>
    private const int MostCharacters = 20_000;

    public Activity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, MostCharacters, fitting => new Activity
        {
            Type = ActivityTypes.Message,
            Text = ListedText.Write(fitting, Markup.None),
            TextFormat = TextFormatTypes.Plain,
            InputHint = InputHints.AcceptingInput,
        });
}
