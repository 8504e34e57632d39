using System.Numerics.Tensors;
using ArticleBot.Articles;
using ArticleBot.Encoder;

namespace ArticleBot.Answering.Reading.Windows;

/// <summary>
/// The reader on the pretrained encoder, fine-tuned by <c>src/Training/Encoder</c>: reads passages in windows of whole sentences. Safe for several
/// questions at once; the windows of one question are shared out among the processors.
/// </summary>
internal sealed class EncoderReader(PretrainedEncoder encoder, EncoderNetwork network, TextEmbedder embedder) : ISpanReader, IDisposable
{
    /// <summary>One question leaves the rest of a large machine to others.</summary>
    private const int MostThreads = 4;

    private static readonly int Threads = Math.Min(Environment.ProcessorCount, MostThreads);

    private readonly WindowEncoder _windows = new(encoder.Words);

    /// <inheritdoc/>
    public ReaderKind Kind => ReaderKind.Encoder;

    /// <inheritdoc/>
    public bool IsAvailable => true;

    /// <inheritdoc/>
    public string? UnavailableReason => null;

    /// <inheritdoc/>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages)
    {
        var asked = _windows.Encode(question);
        if (asked.Length == 0)
            return [.. passages.Select(_ => PassageReading.Nothing)];

        var windows = new List<(int Passage, QuestionWindow Window)>();
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var (first, past) in WindowCutter.Cut(passages[i]))
                windows.Add((i, _windows.Encode(asked, passages[i], first, past)));
        }

        var scores = Scores([.. windows.Select(window => window.Window)]);
        var findings = passages.Select(_ => new Dictionary<int, SentenceReading>()).ToArray();
        for (var i = 0; i < windows.Count; i++)
            WindowDecoder.Decode(windows[i].Window, scores[i], findings[windows[i].Passage]);
        return [.. passages.Select((passage, i) => PassageReading.Of(passage, findings[i]))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<float>? Closeness(string question, IReadOnlyList<string> texts)
    {
        var asked = embedder.Embed(question);
        var cosines = new float[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads },
            i => cosines[i] = TensorPrimitives.Dot<float>(asked, embedder.Embed(texts[i])));
        return cosines;
    }

    /// <summary>The network's own numbers, three a piece.</summary>
    internal float[][] Scores(IReadOnlyList<QuestionWindow> windows) => network.Run(
        [.. windows.Select(window => new EncoderSequence(window.Pieces, window.QuestionLength))],
        Threads,
        CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();
}
