using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using ArticleBot.Channels.Activities;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Teams;

/// <summary>What somebody wrote in Teams, which sends formatted messages as HTML and wraps every name it mentions.</summary>
internal static partial class TeamsText
{
    private const string MentionType = "mention";
    private const string MentionTag = "at";

    private static readonly HashSet<string> Blocks = new(["p", "div", "br", "li", "tr", "td", "blockquote", "h1", "h2", "h3", "pre"], StringComparer.Ordinal);

    /// <summary>The words as the person sees them. Whom they are addressed to is no part of the question, be it the bot or a colleague.</summary>
    public static string Of(Activity message)
    {
        if (string.IsNullOrWhiteSpace(message.Text))
            return SpokenText.Of(message);

        var text = message.TextFormat is TextFormatTypes.Xml ? OfHtml(message.Text) : WithoutMentions(message);
        return Spaces().Replace(text, " ").Trim();
    }

    private static string WithoutMentions(Activity message)
    {
        var text = message.Text;
        foreach (var mention in (message.Entities ?? []).Where(entity => entity.Type is MentionType))
        {
            if (mention.Properties.Text("text") is { Length: > 0 } name)
                text = text.Replace(name, " ", StringComparison.Ordinal);
        }

        return text.Replace("&nbsp;", " ", StringComparison.Ordinal);
    }

    /// <summary>Reads token by token: a tree of a hundred thousand nested tags would cost more than any message is worth.</summary>
    private static string OfHtml(string html)
    {
        var words = new StringBuilder(html.Length);
        using var tokenizer = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver);
        var isMention = false;
        for (var token = tokenizer.Get(); token.Type is not HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type is HtmlTokenType.Character && !isMention)
                words.Append(token.Data);
            else if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && token.Name is MentionTag)
                isMention = token.Type is HtmlTokenType.StartTag;
            // Between two paragraphs stands no space, yet nobody reads their words as one.
            else if (Blocks.Contains(token.Name))
                words.Append(' ');
        }

        return words.ToString();
    }

    [GeneratedRegex(@"[ \t\r\n\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
