using System.Globalization;
using ArticleBot.Answering.Conversations;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.Turns;

/// <summary>Shows what the last answer rests on: how the question was understood, and the words of the articles, each with a link to its place.</summary>
internal sealed class WhyThisAnswer(ReplyMapping mapping)
{
    /// <summary>The words that ask for it.</summary>
    public const string Words = "Why this answer?";

    /// <summary>Whether somebody asks for it, however it is capitalised and ended.</summary>
    public static bool IsAsked(string text) => text.Trim().TrimEnd('?', '.', '!').Equals(Words.TrimEnd('?'), StringComparison.OrdinalIgnoreCase);

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

    private static IEnumerable<string> Sentences(ConversationTurn? last)
    {
        if (last is null)
        {
            yield return "There is no answer to explain yet.";
            yield break;
        }

        yield return $"I understood your question as “{last.UnderstoodAs ?? last.Question}”";
        yield return last.Citations.Count switch
        {
            0 => "The last reply rests on no article.",
            1 => "The answer rests on these words, and was compared with them before it was shown.",
            var count => string.Create(CultureInfo.InvariantCulture, $"The answer rests on these {count} quotes, and was compared with them before it was shown."),
        };
    }
}
