using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Teams;

/// <summary>Teams: markers explained by the citation entity, an AI label, thumbs with a reason, at most three suggestions.</summary>
internal sealed class TeamsFormat : IReplyFormat
{
    /// <summary>Teams refuses about 100 KB of UTF-16; this is 80 KB.</summary>
    public const int MostCharacters = 40_000;

    /// <summary>With more claims Teams refuses the message.</summary>
    public const int MostClaims = 20;

    public Activity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, MostCharacters, fitting => FormatWhole(fitting, isFinished, reader));

    private static Activity FormatWhole(Reply reply, bool isFinished, ChannelAccount? reader)
    {
        var markup = Markup.TeamsMarkdown;
        var sources = SizeBudget.Cited(reply, MostClaims);
        var body = ReplyText.Body(reply, markup, sources.Select(source => source.Number).ToHashSet());
        var isAnswer = reply.Kind is ReplyKind.Answer;
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            TextFormat = TextFormatTypes.Markdown,
            Text = body,
            Entities = isAnswer ? [RootMessage.Create(isFinished, sources)] : null,
        };
        if (!isFinished)
            return message;

        // A list of articles is the one thing a card shows better than text; buttons and cards exclude each other.
        var card = reply.Kind is ReplyKind.SmallTalk && reply.Related.Count > 0 ? ArticleListCard.Create(reply.Related) : null;
        message.Text = ReplyText.Paragraphs(body, ReplyText.Notice(reply, markup), card is null ? ReplyText.Related(reply, markup) : "");
        message.InputHint = InputHints.AcceptingInput;
        message.Attachments = card is null ? null : [card];
        message.SuggestedActions = card is null ? Suggestions.Create(reply, reader) : null;
        message.ChannelData = reply.Kind is ReplyKind.Answer or ReplyKind.Refusal
            ? new JObject { ["feedbackLoop"] = new JObject { ["type"] = "default" } } : null;
        return message;
    }
}
