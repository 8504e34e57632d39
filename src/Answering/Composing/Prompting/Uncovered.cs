using ArticleBot.Answering.Checking;
using ArticleBot.English;
using ArticleBot.Languages;

namespace ArticleBot.Answering.Composing.Prompting;

/// <summary>What a language model says the passages do not cover: a last line of its own in its reply.</summary>
internal static class Uncovered
{
    private const string Mark = "NOT COVERED:";

    /// <summary>Divides a reply.</summary>
    /// <param name="reply">All that the model wrote.</param>
    /// <returns>The sentences, and what is not covered; null where it does not say.</returns>
    public static (string Sentences, string? What) Split(string reply)
    {
        var start = reply.LastIndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        return start < 0 || (start > 0 && !reply.AsSpan(0, start).TrimEnd([' ', '*', '-']).EndsWith("\n"))
            ? (reply, null)
            : (reply[..start].TrimEnd([' ', '*', '-', '\n', '\r']), Whitespace.Collapse(reply[(start + Mark.Length)..]).Trim('*', ' ', '.'));
    }

    /// <summary>
    /// As the person is told: in the model's words only where those are the question's. It has no quote that could prove it, and an article might
    /// have ordered it.
    /// </summary>
    /// <param name="what">What is not covered, as the model says it.</param>
    /// <param name="question">What was asked.</param>
    public static string Notice(string what, string question) => QuestionWording.IsMadeOf(what, question)
        ? Phrases.FormatNotSaid(what)
        : Phrases.NotAllAnswered;
}
