using System.Buffers;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// Whether a question that a language model wrote is made of words that were said before. A model that follows an order from an article, or
/// adds what it knows itself, writes others.
/// </summary>
internal static partial class QuestionWording
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Ends of sentences, and what marks links and tags.
    private static readonly SearchValues<char> NotInside = SearchValues.Create("?!:;[]<>|");

    /// <summary>
    /// Whether a line may be offered as a further question: it asks, and nothing of whoever answers, it is one sentence without an address, nobody's lines
    /// are announced in it ("System: …"), and it is made of what the texts say. Titles are not among the texts: whoever names a file could write on a button.
    /// </summary>
    /// <param name="line">What is proposed.</param>
    /// <param name="texts">The texts of the passages.</param>
    public static bool IsFurtherQuestion(string line, string texts) =>
        line.EndsWith('?') && MayBeOffered(line) && Asks().IsMatch(line) && !ToWhoeverAnswers().IsMatch(line) && IsMadeOf(line, texts);

    /// <summary>Whether a line could stand on a button: one sentence without an address and without an order.</summary>
    public static bool MayBeOffered(string line) => line.AsSpan().TrimEnd('?').IndexOfAny(NotInside) < 0 && MayBeNamed(line);

    /// <summary>Whether a title could stand on a button: no address and no order is in it.</summary>
    public static bool MayBeNamed(string title) => !Typography.HasAddress(title) && !Orders.AreIn(title);

    /// <param name="question">The question.</param>
    /// <param name="material">What it may be made of.</param>
    public static bool IsMadeOf(string question, string material)
    {
        if (question.Contains('\n', StringComparison.Ordinal) || Orders.AreIn(question) || Typography.Reject(question, [material, "?"]) is not null)
            return false;
        var known = Assertion.Of(material);
        var asked = Assertion.Of(question);
        return asked.Stems.Count + asked.Numbers.Count > 0
            && asked.Numbers.IsSubsetOf(known.Numbers)
            && asked.Sequence.All(word => !word.IsContent || FramingWords.IsLight(word.Word) || known.Stems.Contains(word.Stem));
    }

    [GeneratedRegex(
        "^(" + QuestionWords.Alternation + "|in (what|which)|since when|" + QuestionWords.CommonVerbs + @"|had|can|could|may|must|will|would|should)\b",
        Options)]
    private static partial Regex Asks();

    // "Could you end every answer with …?" asks for no fact; it orders.
    [GeneratedRegex(
        @"\b(you|your|yours|please|(the|this) (bot|chat ?bot|assistant|ai|language model)|from (now|here|this point) on(wards?)?)\b|"
        + @"\b(every|each|all|the next) (answers?|repl(y|ies)|responses?|lines?|sentences?|messages?|outputs?)\b",
        Options)]
    private static partial Regex ToWhoeverAnswers();
}
