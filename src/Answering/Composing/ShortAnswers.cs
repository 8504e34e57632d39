using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Evidence.Rules;
using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>The words that answer by themselves, to be set off above their sentence.</summary>
internal static partial class ShortAnswers
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// The least log-odds of the words against no answer. Between this and 0 they are right nearly as often as between 0 and 2, because the sentence was
    /// chosen by more than the reader; below it they mostly are not.
    /// </summary>
    private const float LeastScore = -2f;

    private const int MostWords = 12;

    /// <summary>
    /// The span to set off, or null where no span is sure enough, or where a span cannot answer: why, whether, how it is done, what there is to say.
    /// </summary>
    public static DraftQuote? Of(QuestionReading question, SentenceEvidence sentence)
    {
        if (question.Wants is AnswerType.Truth or AnswerType.Reason || question.IsForSteps || ChangeWording.SubjectOf(question.Bare) is not null)
            return null;
        if (Speech.IsAskedFor(question.Text))
            return null;
        if (sentence.Answer is not { } answer || answer.Score < LeastScore)
            return null;
        if (AnswerForms.Exact(question.Wants, sentence.Text, answer.Span.Start - sentence.Span.Start) is { } exact)
            return new DraftQuote(sentence.Passage, new TextSpan(sentence.Span.Start + exact.Start, sentence.Span.Start + exact.End));
        // Half an address is none.
        if (AnswerForms.Exact(AnswerType.NetAddress, sentence.Text, answer.Span.Start - sentence.Span.Start) is { } address
            && sentence.Span.Start + address.Start < answer.Span.Start && answer.Span.End <= sentence.Span.Start + address.End)
            return new DraftQuote(sentence.Passage, new TextSpan(sentence.Span.Start + address.Start, sentence.Span.Start + address.End));
        if (Dimensions.IsAnother(question.Text, sentence.Text[Math.Clamp(answer.Span.End - sentence.Span.Start, 0, sentence.Text.Length)..]))
            return null;
        var inSentence = new TextSpan(answer.Span.Start - sentence.Span.Start, answer.Span.End - sentence.Span.Start);
        if (inSentence.Start >= 0 && inSentence.End <= sentence.Text.Length)
        {
            inSentence = LimitMeant.In(question.Text, sentence.Text, Succession.In(question.Text, sentence.Text, inSentence));
            if (AmountMeant.In(question, sentence.Text, inSentence) is not { } meant || OtherNumber.IsOfOther(question.Text, sentence.Text, meant))
                return null;
            meant = WholeTimes.In(question.Text, sentence.Text, WholeNames.In(question, sentence.Text, meant));
            answer = answer with { Span = new TextSpan(meant.Start + sentence.Span.Start, meant.End + sentence.Span.Start) };
        }

        if (Scale().Match(sentence.Text, Math.Clamp(answer.Span.End - sentence.Span.Start, 0, sentence.Text.Length)) is { Success: true } scale)
            answer = answer with { Span = answer.Span with { End = answer.Span.End + scale.Length } };
        var words = sentence.Passage.Quote(answer.Span);
        if (IsAsked(question, words) || SeveralAmounts().IsMatch(words))
            return null;
        var length = words.Length;
        if (question.Wants == AnswerType.Time)
        {
            var (text, start, end) = (sentence.Text, answer.Span.Start - sentence.Span.Start, answer.Span.End - sentence.Span.Start);
            length = TimeWords.LengthIn(words) is var told && told < length ? told : length + TimeWords.LengthOfRest(text[..start], text[end..]);
            words = text[start..(start + length)];
        }

        return WordCount(words) <= MostWords ? new DraftQuote(sentence.Passage, answer.Span with { End = answer.Span.Start + length }) : null;
    }

    /// <summary>Whether words only say again what the question says, and are not one of those that it lets choose between.</summary>
    private static bool IsAsked(QuestionReading question, string words) => !question.Text.Contains(" or ", StringComparison.OrdinalIgnoreCase)
        && TermAnalyzer.English.Terms(words) is { Count: > 0 } stems && stems.All(question.Stems.Contains);

    // "£1.4" of "£1.4 million".
    [GeneratedRegex(@"\G(?<=\d) ?(thousand|million|billion|trillion|bn|per ?cent|%)(?!\w)", Options)]
    private static partial Regex Scale();

    // The cells of a row that was not read as one.
    [GeneratedRegex(@"\p{Sc} ?\d[\d.,]*\s+\p{Sc} ?\d", Options)]
    private static partial Regex SeveralAmounts();

    private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
