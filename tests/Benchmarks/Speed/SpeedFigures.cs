namespace ArticleBot.Benchmarks.Speed;

/// <summary>What was measured at one size.</summary>
/// <param name="Passages">Number of passages.</param>
/// <param name="Search">Searching.</param>
/// <param name="Ingest">Indexing.</param>
/// <param name="Opening">Opening and holding in memory.</param>
/// <param name="Question">A whole question; null where the built-in embedder was left out.</param>
internal sealed record SpeedFigures(int Passages, SearchFigures Search, IngestFigures Ingest, OpeningFigures Opening, QuestionFigures? Question);

/// <summary>Times of searching in milliseconds, ours and the peers' taken in turn, question by question.</summary>
internal sealed record SearchFigures
{
    /// <summary>Words and vectors, joined.</summary>
    public required Timings Hybrid { get; init; }

    /// <summary>The same with the vectors searched on a second thread meanwhile.</summary>
    public required Timings SideBySide { get; init; }

    /// <summary>The words alone.</summary>
    public required Timings Lexical { get; init; }

    /// <summary>The vectors alone.</summary>
    public required Timings Dense { get; init; }

    /// <summary>The retriever as it is called, with the passages' texts read from the file.</summary>
    public required Timings WithTexts { get; init; }

    /// <summary>Lucene.Net and exact scan one after the other, joined; where Lucene.Net was left out, the scan alone.</summary>
    public required Timings Peers { get; init; }

    /// <summary>Lucene.Net alone, or null where it was left out.</summary>
    public required Timings? Lucene { get; init; }

    /// <summary>The exact float32 scan alone.</summary>
    public required Timings Scan { get; init; }

    /// <summary>Questions per second of two threads, ours.</summary>
    public required double TwoThreads { get; init; }

    /// <summary>Questions per second of two threads, the peers'.</summary>
    public required double TwoThreadsPeers { get; init; }

    /// <summary>Share of the ten nearest passages by exact float32 scan that the vector search finds.</summary>
    public required double Recall { get; init; }

    /// <summary>Questions for which pruned and exhaustive lexical search gave the same hundred passages, and how many were compared.</summary>
    public required (int Same, int Compared) Pruning { get; init; }
}

/// <summary>Indexing.</summary>
/// <param name="Ours">Until everything is on disk.</param>
/// <param name="Embedded">The same with the built-in embedder; null where it was left out.</param>
/// <param name="Lucene">Until its one commit at the end; null where it was left out.</param>
/// <param name="FileBytes">Size of index.db.</param>
/// <param name="OneArticle">Milliseconds to replace one article.</param>
internal sealed record IngestFigures(Rate Ours, Rate? Embedded, Rate? Lucene, long FileBytes, Timings OneArticle);

/// <summary>Opening.</summary>
/// <param name="Ready">Milliseconds from the first line of a new process's program until the index can be searched, compiling included.</param>
/// <param name="Answered">The same until the first answer.</param>
/// <param name="Opened">Milliseconds of it that opening the index took, compiling its code included.</param>
/// <param name="WarmStart">From nothing opened to the first answer in a process that has done it before.</param>
/// <param name="BytesPerPassage">Managed memory that the opened index holds.</param>
internal sealed record OpeningFigures(Timings Ready, Timings Answered, Timings Opened, Timings WarmStart, double BytesPerPassage);

/// <summary>A whole question as a channel asks it, without a language model.</summary>
/// <param name="Whole">Milliseconds by the clock.</param>
/// <param name="Processor">Milliseconds of processor time of all threads.</param>
/// <param name="Steps">Milliseconds of its steps by the clock.</param>
/// <param name="Answered">How many were answered; the others were refused.</param>
internal sealed record QuestionFigures(Timings Whole, Timings Processor, IReadOnlyDictionary<string, Timings> Steps, int Answered);
