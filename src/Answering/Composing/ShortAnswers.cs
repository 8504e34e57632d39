using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Composing;

/// <summary>The words that answer by themselves, to be set off above their sentence.</summary>
internal static class ShortAnswers
{
    /// <summary>Set off only where the reader holds the words for likelier than no answer.</summary>
    private const float LeastScore = 0f;

    private const int MostWords = 12;

    /// <summary>The span to set off, or null where no span is sure enough, or where a span cannot answer: why, whether, what there is to say.</summary>
    public static DraftQuote? Of(QuestionReading question, SentenceEvidence sentence)
    {
        if (question.Wants is AnswerType.Truth or AnswerType.Reason || question.Kind is QuestionKind.Change)
            return null;
        if (question.Kind == QuestionKind.Definition && !question.Text.StartsWith("who", StringComparison.OrdinalIgnoreCase))
            return null;
        return sentence.Answer is { } answer && answer.Score >= LeastScore && WordCount(sentence.Passage.Quote(answer.Span)) <= MostWords
            ? new DraftQuote(sentence.Passage, answer.Span)
            : null;
    }

    private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
