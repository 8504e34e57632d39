using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Teams;
using ArticleBot.Channels.Turns;
using ArticleBot.Channels.WebChat;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Emulator;

/// <summary>The Emulator's old Web Chat shows neither citations nor thumbs: Markdown with a visible list of sources.</summary>
/// <remarks>The entity that Teams would get goes along, so that a developer finds it in the inspector.</remarks>
internal sealed class EmulatorFormat : IReplyFormat
{
    public Activity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, WebChatFormat.MostCharacters, fitting => new Activity
        {
            Type = ActivityTypes.Message,
            Text = ListedText.Write(fitting, Markup.Markdown),
            TextFormat = TextFormatTypes.Markdown,
            InputHint = InputHints.AcceptingInput,
            SuggestedActions = Suggestions.Create(fitting, reader: null),
            Entities = fitting.Kind is ReplyKind.Answer ? [RootMessage.Create(isAnswer: true, SizeBudget.Cited(fitting, TeamsFormat.MostClaims))] : null,
        });
}
