using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval;

namespace ArticleBot.Training.Picking;

/// <summary>Asks questions as the application does, up to the choice of a sentence, and labels the sentences that were read.</summary>
internal sealed class PickerRows(IRetriever retriever, EvidenceReader reader, int fetched, int read)
{
    /// <summary>The sentences of one question. Where no passage with an answer was found all of them are wrong, as they are in use.</summary>
    public async Task<IReadOnlyList<PickerRow>> CreateAsync(PickerQuestion question, CancellationToken cancellationToken)
    {
        var passages = await retriever.FindAsync(new Question(question.Text), fetched, cancellationToken);
        var findings = reader.Read(QuestionReader.Read(question.Text), passages, read);
        return
        [
            .. findings.Sentences.Select(sentence => new PickerRow { Features = sentence.Features.ToRow(), Label = Answers(sentence, question) }),
        ];
    }

    private static bool Answers(SentenceEvidence sentence, PickerQuestion question) =>
        sentence.Passage.Article.Key == question.ArticleKey && question.Answers.Any(answer => Holds(sentence.Text, answer));

    /// <summary>Whether the answer stands there in whole words: "5" does not stand in "1950".</summary>
    private static bool Holds(string sentence, string answer)
    {
        for (var at = sentence.IndexOf(answer, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(answer, at + 1, StringComparison.Ordinal))
        {
            var end = at + answer.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
                return true;
        }

        return false;
    }
}
