using System.Runtime.CompilerServices;
using ArticleBot.Bot.Indexing;
using ArticleBot.Retrieval.Encodings;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Does the pretrained encoder load, and which passages has it read?</summary>
internal sealed class EncoderExamination(PassageEncoding encoding) : IExamination
{
    private const string Encoder = "Encoder";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await encoding.LoadAsync(cancellationToken);
        var progress = encoding.Progress;
        yield return progress switch
        {
            { Unavailable: { } reason } => Finding.Note(Encoder, reason),
            { Trouble: { } trouble } => Finding.Broken(Encoder, trouble),
            { IsComplete: true } => Finding.Well(Encoder, $"It has read {IndexPrinter.Counted(progress.Total, "passage")}."),
            _ => Finding.Note(
                Encoder,
                $"It has read {progress.Encoded} of {IndexPrinter.Counted(progress.Total, "passage")}; serve reads the rest in the background, and index reads it at once."),
        };
    }
}
