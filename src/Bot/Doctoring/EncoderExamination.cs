using System.Runtime.CompilerServices;
using ArticleBot.Bot.Indexing;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Does the pretrained encoder load, and which passages has it read?</summary>
internal sealed class EncoderExamination(PassageEncoding encoding, ArticleIndex index) : IExamination
{
    private const string Encoder = "Encoder";

    public string Subject => Encoder;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // To ask how many passages there are opens the index, which makes a damaged one anew: that is not for the doctor to do.
        if (await index.ExamineAsync(cancellationToken) is not null)
        {
            yield return Finding.Note(Encoder, "Not examined while the index is damaged.");
            yield break;
        }

        await encoding.LoadAsync(cancellationToken);
        var progress = encoding.Progress;
        yield return progress switch
        {
            { Unavailable: { } reason } => Finding.Note(Encoder, reason),
            { Trouble: { } trouble } => Finding.Broken(Encoder, trouble),
            { IsComplete: true } => Finding.Well(Encoder, $"It has read {IndexPrinter.Counted(progress.Total, "passage")}."),
            _ => Finding.Note(
                Encoder,
                $"It has read {progress.Encoded} of {IndexPrinter.Counted(progress.Total, "passage")}; serve reads the rest in the background, and index "
                    + "reads it at once."),
        };
    }
}
