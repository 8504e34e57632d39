using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval;

namespace ArticleBot.Training.Picking;

/// <summary>Asks questions as the application does, up to the choice of a sentence, and labels the sentences that were read.</summary>
internal sealed partial class PickerRows(IRetriever retriever, EvidenceReader reader, int fetched, int read)
{
    /// <summary>What was found for a question.</summary>
    public async Task<Findings> FindAsync(PickerQuestion question, CancellationToken cancellationToken)
    {
        var passages = await retriever.FindAsync(new Question(question.Text, question.AskedOn), fetched, cancellationToken);
        return reader.Read(QuestionReader.Read(question.Text), passages, read);
    }

    /// <summary>The sentences of one question. Where no passage with an answer was found all of them are wrong, as they are in use.</summary>
    public static IEnumerable<PickerRow> Of(PickerQuestion question, Findings findings) =>
        findings.Sentences.Select(sentence => new PickerRow { Features = sentence.Features.ToRow(), Label = Answers(sentence, question) });

    /// <summary>Whether a sentence answers: it is one of those named, or stands in an article of theirs and holds the answer as well.</summary>
    public static bool Answers(SentenceEvidence sentence, PickerQuestion question)
    {
        var key = sentence.Passage.Article.Key;
        if (question.Proofs.Count > 0)
            return question.Proofs.Any(proof => proof.ArticleKey == key
                && (SharesWords(Bare(sentence.Text), Bare(proof.Text)) || question.Answers.Any(answer => Holds(sentence.Text, answer))));
        return key == question.ArticleKey && question.Answers.Any(answer => Holds(sentence.Text, answer));
    }

    private static bool SharesWords(string sentence, string proof) =>
        sentence.Length > 0 && (sentence.Contains(proof, StringComparison.Ordinal) || proof.Contains(sentence, StringComparison.Ordinal));

    private static string Bare(string text) =>
        string.Join(' ', Word().Matches(Tag().Replace(text, " ")).Select(word => word.Value)).ToLowerInvariant();

    /// <summary>Whether the answer stands there in whole words: "5" does not stand in "1950".</summary>
    private static bool Holds(string sentence, string answer)
    {
        for (var at = sentence.IndexOf(answer, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = sentence.IndexOf(answer, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + answer.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
