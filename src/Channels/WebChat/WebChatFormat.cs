using System.Globalization;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.WebChat;

/// <summary>Web Chat and Direct Line: Markdown with link definitions, from which Web Chat builds its reference list, and thumbs.</summary>
internal sealed class WebChatFormat : IReplyFormat
{
    /// <summary>Direct Line takes 256 K characters; the rest is room for the activity around the message.</summary>
    public const int MostCharacters = 150_000;

    public Activity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, MostCharacters, fitting => FormatWhole(fitting, isFinished));

    private static Activity FormatWhole(Reply reply, bool isFinished)
    {
        var markup = Markup.Markdown;
        var sources = SizeBudget.Cited(reply);
        var body = ReplyText.Body(reply, markup, sources.Select(source => source.Number).ToHashSet());
        var definitions = string.Join('\n', sources.Select(Definition));
        if (!isFinished)
            return Message(ReplyText.Paragraphs(body, definitions));

        var entity = RootMessage.Create(reply.Kind is ReplyKind.Answer, sources);
        AddDetails(entity, sources);
        if (reply.Kind is ReplyKind.Answer or ReplyKind.Refusal)
            entity.PotentialAction = FeedbackActions.Create(reply.Id);
        var message = Message(ReplyText.Paragraphs(body, ReplyText.Notice(reply, markup), ReplyText.Related(reply, markup), definitions));
        message.InputHint = InputHints.AcceptingInput;
        message.Entities = [entity];
        message.SuggestedActions = Suggestions.Create(reply, reader: null);
        return message;
    }

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = TextFormatTypes.Markdown };

    private static string Definition(ReplySource source)
    {
        var title = ReplyText.Title(source).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"[{source.Number}]: {WebAddress.Of(source.Url) ?? Cite(source)} \"{title}\"");
    }

    private static string Cite(ReplySource source) => string.Create(CultureInfo.InvariantCulture, $"cite:{source.Number}");

    /// <summary>All that the chat page's cards show. A source without an address opens a dialog with its quote, which Web Chat reads as Markdown.</summary>
    private static void AddDetails(RootMessage message, IReadOnlyList<ReplySource> sources)
    {
        foreach (var (claim, source) in (message.Citation ?? []).Zip(sources))
        {
            claim.Name = ReplyText.Title(source);
            claim.Appearance.Section = source.Heading is { } heading ? PlainWords.Line(heading) : null;
            claim.Appearance.Quote = PlainWords.Line(source.Quote);
            if (WebAddress.Of(source.Url) is null)
                claim.Appearance.Text = Markup.Markdown.Escape(PlainWords.Line(source.Quote));
        }
    }
}
