using ArticleBot.Answering.Conversations;
using ArticleBot.Channels.Turns;
using ArticleBot.Languages;

namespace ArticleBot.Bot.Turns;

/// <summary>Shows what the last answer rests on: how the question was understood, and the words of the articles, each with a link to its place.</summary>
internal sealed class WhyThisAnswer(ReplyMapping mapping)
{
    /// <summary>The words that ask for it.</summary>
    public static string Words => Phrases.WhyThisAnswer;

    /// <summary>The same in each language: people write as they are used to, whatever their channel says of them.</summary>
    private static readonly HashSet<string> InEachLanguage =
        new(ReaderLanguages.All.Select(language => Bare(Phrases.ResourceManager.GetString(nameof(Phrases.WhyThisAnswer), language)!)),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether somebody asks for it, however it is capitalised and ended.</summary>
    public static bool IsAsked(string text) => InEachLanguage.Contains(Bare(text));

    /// <summary>The reply about the last answer of a conversation.</summary>
    public Reply Explain(Conversation conversation, Turn turn)
    {
        var last = conversation.Turns.Count == 0 ? null : conversation.Turns[^1];
        return new Reply
        {
            Id = Guid.NewGuid().ToString("n"),
            Kind = ReplyKind.SmallTalk,
            Sentences = [.. Sentences(last).Select(sentence => new ReplySentence(sentence, []))],
            Related = [.. (last?.Citations ?? []).Select(citation => mapping.Quoted(citation, turn))],
        };
    }

    private static string Bare(string text) => text.Trim().Trim('?', '.', '!', '¿').TrimEnd();

    private static IEnumerable<string> Sentences(ConversationTurn? last)
    {
        if (last is null)
        {
            yield return Phrases.WhyNothing;
            yield break;
        }

        yield return Phrases.FormatWhyUnderstood(last.UnderstoodAs ?? last.Question);
        yield return last.Citations.Count switch
        {
            0 => Phrases.WhyNoArticle,
            1 => Phrases.WhyOneQuote,
            var count => Phrases.FormatWhyManyQuotes(count),
        };
    }
}
