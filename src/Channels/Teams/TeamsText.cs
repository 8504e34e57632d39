using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ArticleBot.Channels.Activities;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Teams;

/// <summary>What somebody wrote in Teams, which sends formatted messages as HTML and wraps every name it mentions.</summary>
internal static partial class TeamsText
{
    /// <summary>The longest question is shorter; the rest of a longer message is not read. In characters.</summary>
    private const int MostHtml = 8000;

    private const string MentionType = "mention";

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

    private static string OfHtml(string html)
    {
        using var document = new HtmlParser().ParseDocument(html.Length > MostHtml ? html[..MostHtml] : html);
        foreach (var mention in document.QuerySelectorAll("at").ToList())
            mention.Remove();
        // Between two paragraphs stands no space, yet nobody reads their words as one.
        foreach (var block in document.QuerySelectorAll("p, div, br, li, tr, td, blockquote").ToList())
            block.After(document.CreateTextNode(" "));
        return document.Body?.TextContent ?? "";
    }

    [GeneratedRegex(@"[ \t\r\n\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
