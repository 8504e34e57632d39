using System.Globalization;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Formats;

/// <summary>Web Chat and Direct Line: Markdown with link definitions, from which Web Chat builds its reference list, and thumbs.</summary>
internal sealed class WebChatFormat : IReplyFormat
{
    /// <summary>Direct Line takes 256 K characters; the rest is room for the activity around the message.</summary>
    public const int MostCharacters = 150_000;

    public OutgoingActivity Format(Reply reply, bool isFinished, ChannelAccount? reader) =>
        SizeBudget.Fit(reply, MostCharacters, fitting => FormatWhole(fitting, isFinished));

    private static OutgoingActivity FormatWhole(Reply reply, bool isFinished)
    {
        var markup = Markup.Markdown;
        var sources = SizeBudget.Cited(reply);
        var body = ReplyText.Body(reply, markup, sources.Select(source => source.Number).ToHashSet());
        var definitions = string.Join('\n', sources.Select(Definition));
        if (!isFinished)
            return Message(ReplyText.Paragraphs(body, definitions));

        var entity = RootMessage.Create(reply.Kind is ReplyKind.Answer, sources);
        AddDialogs(entity, sources);
        if (reply.Kind is ReplyKind.Answer or ReplyKind.Refusal)
            entity["potentialAction"] = FeedbackActions.Create(reply.Id);
        return Message(ReplyText.Paragraphs(body, ReplyText.Notice(reply, markup), ReplyText.Related(reply, markup), definitions)) with
        {
            InputHint = "acceptingInput",
            Entities = [entity],
            SuggestedActions = Suggestions.Create(reply, reader: null),
        };
    }

    private static OutgoingActivity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" };

    private static string Definition(ReplySource source)
    {
        var title = ReplyText.Title(source).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"[{source.Number}]: {WebAddress.Of(source.Url) ?? Cite(source)} \"{title}\"");
    }

    private static string Cite(ReplySource source) => string.Create(CultureInfo.InvariantCulture, $"cite:{source.Number}");

    /// <summary>A source without an address opens a dialog with its quote, which Web Chat reads as Markdown.</summary>
    private static void AddDialogs(JsonObject message, IReadOnlyList<ReplySource> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var claim = message["citation"]![i]!.AsObject();
            claim["name"] = ReplyText.Title(sources[i]);
            if (WebAddress.Of(sources[i].Url) is null)
                claim["appearance"]!["text"] = Markup.Markdown.Escape(PlainWords.Line(sources[i].Quote));
        }
    }
}
