namespace ArticleBot.Benchmarks.Speed;

/// <summary>What was measured at one size.</summary>
/// <param name="Passages">Number of passages.</param>
/// <param name="Search">Searching.</param>
/// <param name="Ingest">Indexing.</param>
/// <param name="Opening">Opening and holding in memory.</param>
internal sealed record SpeedFigures(int Passages, SearchFigures Search, IngestFigures Ingest, OpeningFigures Opening);

/// <summary>Times of searching in milliseconds, ours and the peers' taken in turn, question by question.</summary>
internal sealed record SearchFigures
{
    /// <summary>Words and vectors, joined.</summary>
    public required Timings Hybrid { get; init; }

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
/// <param name="Lucene">Until its one commit at the end; null where it was left out.</param>
/// <param name="FileBytes">Size of index.db.</param>
/// <param name="OneArticle">Milliseconds to replace one article.</param>
internal sealed record IngestFigures(Rate Ours, Rate? Lucene, long FileBytes, Timings OneArticle);

/// <summary>Opening.</summary>
/// <param name="ColdStart">Milliseconds from the start of a new process's program to its first answer, compiling included.</param>
/// <param name="WarmStart">The same in a process that has done it before.</param>
/// <param name="BytesPerPassage">Managed memory that the opened index holds.</param>
internal sealed record OpeningFigures(Timings ColdStart, Timings WarmStart, double BytesPerPassage);
