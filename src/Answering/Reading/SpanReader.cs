using ArticleBot.Articles;
using ArticleBot.Encoder;
using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Answering.Reading;

/// <summary>
/// The recurrent network of <c>src/Training/Reader</c>, run by the ONNX runtime. Safe for several questions at once. The passages of one question are shared
/// out among the processors, since nothing binds them; each run uses one thread.
/// </summary>
internal sealed class SpanReader : ISpanReader, IDisposable
{
    /// <summary>How many passages one run holds; more are read in several runs, so that memory stays bounded.</summary>
    private const int PassagesPerRun = 16;

    /// <summary>One question leaves the rest of a large machine to others.</summary>
    private const int MostThreads = 4;

    private const int PassageTokens = 400;
    private const int TitleTokens = 40;
    private const int QuestionTokens = 64;
    private static readonly string[] Outputs = ["start", "end"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly WordTable _table;
    private readonly TextEncoder _encoder;

    /// <summary>Loads the network and its word table.</summary>
    /// <exception cref="OnnxRuntimeException">The network cannot be loaded.</exception>
    /// <exception cref="InvalidDataException">The word table cannot be read.</exception>
    internal SpanReader(byte[] network, Stream table)
    {
        _table = WordTable.Read(table);
        _encoder = new TextEncoder(_table);
        _session = OnnxSessions.Open(network);
    }

    /// <inheritdoc/>
    public ReaderKind Kind => ReaderKind.Small;

    /// <inheritdoc/>
    public bool IsAvailable => true;

    /// <inheritdoc/>
    public string? UnavailableReason => null;

    /// <inheritdoc/>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages)
    {
        var asked = Encode(question);
        if (asked.Length == 0)
            return [.. passages.Select(_ => PassageReading.Nothing)];

        var threads = Math.Min(Environment.ProcessorCount, MostThreads);
        var runs = passages.Chunk(Math.Clamp((passages.Count + threads - 1) / threads, 1, PassagesPerRun)).ToArray();
        var readings = new PassageReading[runs.Length][];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => readings[i] = ReadTogether(asked, runs[i]));
        return [.. readings.SelectMany(run => run)];
    }

    /// <summary>What the network sees of a question.</summary>
    internal EncodedText Encode(string question) => _encoder.Encode(question, [], QuestionTokens);

    /// <summary>What the network sees of a passage.</summary>
    internal EncodedText Encode(Passage passage) => Titled(passage).Tokens;

    /// <summary>The network's own start and end scores for one passage; the last is that of no answer.</summary>
    internal (float[] Start, float[] End) Scores(string question, Passage passage) => Run(Encode(question), [Encode(passage)]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private PassageReading[] ReadTogether(EncodedText question, Passage[] passages)
    {
        var titled = Array.ConvertAll(passages, Titled);
        var (start, end) = Run(question, Array.ConvertAll(titled, passage => passage.Tokens));
        var places = start.Length / passages.Length;
        var readings = new PassageReading[passages.Length];
        for (var i = 0; i < passages.Length; i++)
            readings[i] = titled[i].Decode(start.AsSpan(i * places, places), end.AsSpan(i * places, places));
        return readings;
    }

    private TitledPassage Titled(Passage passage) => TitledPassage.Encode(passage, _encoder, TitleTokens, PassageTokens);

    private (float[] Start, float[] End) Run(EncodedText question, EncodedText[] passages)
    {
        var inputs = ReaderInputs.Create(question, passages, _table);
        try
        {
            using var scores = _session.Run(_run, inputs, Outputs);
            return (scores[0].GetTensorDataAsSpan<float>().ToArray(), scores[1].GetTensorDataAsSpan<float>().ToArray());
        }
        finally
        {
            foreach (var input in inputs.Values)
                input.Dispose();
        }
    }
}
