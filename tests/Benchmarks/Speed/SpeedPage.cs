using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>The figures as a Markdown page.</summary>
internal static class SpeedPage
{
    private const string LeftOut = "–";

    public static string Write(IReadOnlyList<SpeedFigures> figures, int questions, string load)
    {
        var page = new StringBuilder();
        page.AppendLine("# Speed");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"""
            Written by the program as it is published, `dotnet publish tests/Benchmarks -o out/benchmarks`, with
            `dotnet out/benchmarks/ArticleBot.Benchmarks.dll speed --passages {string.Join(' ', figures.Select(size => size.Passages))} --page tests/Benchmarks/speed.md`.
            {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, AVX-512BW {(Avx512BW.IsSupported ? "on" : "off")}.
            The machine was shared with other work: times rise and fall with it, so look at the ratios. Ours and the peers answer every question in turn, in one process.
            Load when the run began and when it ended (runnable tasks, one-minute average): {load}.
            Synthetic text: Zipf words, about 120 a passage, 8 passages an article, {SyntheticCorpus.Dimensions}-number vectors around 500 topics, seed {SyntheticCorpus.PageSeed}.
            Beyond {SpeedMeasurement.MostWithLucene:N0} passages Lucene.Net is left out, because indexing with it takes longer than all else together: "Lucene.Net + scan" is
            the scan alone there, and the ratio is the least it can be.
            With the built-in embedder, and thus for whole questions, the two smaller sizes are measured. A new process is one of the same program; the runtime's own start is not counted.
            A question is ten words of one passage, searched for any of them. Medians over {questions} questions, in brackets the 10th and the 95th percentile, in milliseconds on one thread.
            """);
        Table(page, "Searching", figures,
            ("**words and vectors, joined (two times 100 → 50)**", size => Time(size.Search.Hybrid)),
            ("**the same, the vectors on a second thread meanwhile (so from 200,000 passages on)**", size => Time(size.Search.SideBySide)),
            ("Lucene.Net BM25 + exact float32 scan, joined", size => Time(size.Search.Peers)),
            ("**ratio of the medians**", size => Ratio(size.Search.Peers, size.Search.Hybrid, 0.5)),
            ("ratio of the 10th percentiles, the least disturbed", size => Ratio(size.Search.Peers, size.Search.Hybrid, 0.1)),
            ("words alone", size => Time(size.Search.Lexical)),
            ("Lucene.Net alone", size => size.Search.Lucene is { } times ? Time(times) : LeftOut),
            ("vectors alone", size => Time(size.Search.Dense)),
            ("exact float32 scan alone", size => Time(size.Search.Scan)),
            ("the retriever as called, 30 passages with texts and sources", size => Time(size.Search.WithTexts)),
            ("two threads, questions/s, joined", size => Number(size.Search.TwoThreads)),
            ("two threads, questions/s, Lucene.Net + scan", size => Number(size.Search.TwoThreadsPeers)),
            ("vectors: share of the exact ten nearest found", size => size.Search.Recall.ToString("0.000", CultureInfo.InvariantCulture)),
            ("words: pruned = exhaustive, all hundred", size => $"{size.Search.Pruning.Same} of {size.Search.Pruning.Compared}"));
        Table(page, "Indexing", figures,
            ("**passages/s, without embedder, on disk (fsync)**", size => Number(size.Ingest.Ours.PerSecond)),
            ("**passages/s, with the built-in embedder, on disk (fsync)**", size => size.Ingest.Embedded is { } rate ? Number(rate.PerSecond) : LeftOut),
            ("Lucene.Net, words and stored text only, one commit", size => size.Ingest.Lucene is { } rate ? Number(rate.PerSecond) : LeftOut),
            ("passages per second of processor time, ours", size => Number(size.Ingest.Ours.PerProcessorSecond)),
            ("passages per second of processor time, with the built-in embedder", size =>
                size.Ingest.Embedded is { } rate ? Number(rate.PerProcessorSecond) : LeftOut),
            ("passages per second of processor time, Lucene.Net", size => size.Ingest.Lucene is { } rate ? Number(rate.PerProcessorSecond) : LeftOut),
            ("bytes in the file per passage", size => Number((double)size.Ingest.FileBytes / size.Passages)),
            ("replace one of 1,000 articles, all of them read and compared, ms", size => Time(size.Ingest.OneArticle)));
        Table(page, "Opening", figures,
            ("**open and first answer, ms, in a process whose code is compiled**", size => Time(size.Opening.WarmStart)),
            ("in a new process, from the first line of its program: index ready, ms", size => Time(size.Opening.Ready)),
            ("the same: first answer, ms", size => Time(size.Opening.Answered)),
            ("**of it opening the index alone, ms**", size => Time(size.Opening.Opened)),
            ("**memory per passage beyond its text, bytes**", size => Number(size.Opening.BytesPerPassage)));
        WriteQuestion(page, figures, questions);
        return page.ToString();
    }

    /// <summary>A whole question at the sizes that have the built-in embedder's vectors.</summary>
    private static void WriteQuestion(StringBuilder page, IReadOnlyList<SpeedFigures> figures, int questions)
    {
        var asked = figures.Where(size => size.Question is not null).ToArray();
        if (asked.Length == 0)
            return;
        var steps = asked.SelectMany(size => size.Question!.Steps.Keys).Distinct().Order(StringComparer.Ordinal);
        Table(page, "A whole question, without a language model", asked,
        [
            ("**median and 95th percentile, ms**", size => $"{Short(size.Question!.Whole.Median)} and {Short(size.Question.Whole.At(0.95))}"),
            ("processor time of all threads, median and 95th percentile, ms", size =>
                $"{Short(size.Question!.Processor.Median)} and {Short(size.Question.Processor.At(0.95))}"),
            .. steps.Select(step => ($"step “{step}”",
                (Func<SpeedFigures, string>)(size => size.Question!.Steps.TryGetValue(step, out var times) ? Time(times) : LeftOut))),
            ("answered; the others were refused after a second, wider look", size => $"{size.Question!.Answered} of {questions}"),
        ]);
    }

    private static void Table(StringBuilder page, string title, IReadOnlyList<SpeedFigures> figures,
        params (string Name, Func<SpeedFigures, string> Cell)[] rows)
    {
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", figures.Select(size => Number(size.Passages)))} |");
        page.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(figures.Select(_ => "---:|"))}");
        foreach (var (name, cell) in rows)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", figures.Select(cell))} |");
    }

    private static string Time(Timings times) =>
        string.Create(CultureInfo.InvariantCulture, $"{Short(times.Median)} ({Short(times.At(0.1))} to {Short(times.At(0.95))})");

    private static string Ratio(Timings peers, Timings ours, double share) =>
        (peers.At(share) / ours.At(share)).ToString("0.0", CultureInfo.InvariantCulture) + " ×";

    private static string Short(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
