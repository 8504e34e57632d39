using System.Diagnostics;
using System.Globalization;
using ArticleBot.Articles;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Embedding;
using Spectre.Console;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>Measures one size: indexes the passages into a temporary folder, searches them, opens the index again.</summary>
internal sealed class SpeedMeasurement(int passages, int questions)
{
    /// <summary>
    /// Up to this many passages Lucene.Net indexes them too, and the articles are held in memory; beyond it would take longer than all else together.
    /// </summary>
    public const int MostWithLucene = 200_000;

    private const int Openings = 11;
    private const string EmbeddedSuffix = "-embedded";
    private const int Replacements = 20;

    private readonly SyntheticCorpus _corpus = new(SyntheticCorpus.PageSeed);

    public async Task<SpeedFigures> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("article-bot-speed-");
        try
        {
            Tell($"{passages:N0} passages: drawing vectors and articles");
            var vectors = Enumerable.Range(0, passages).AsParallel().AsOrdered().Select(_corpus.Vector).ToArray();
            var data = Path.Combine(folder.FullName, "ours");
            var ingest = await IngestAsync(data, Path.Combine(folder.FullName, "lucene"), vectors, cancellationToken);

            Tell($"{passages:N0} passages: opening");
            var opening = await OpeningAsync(data, cancellationToken);

            Tell($"{passages:N0} passages: searching");
            using var lucene = passages <= MostWithLucene ? new LuceneSearch(Path.Combine(folder.FullName, "lucene")) : null;
            using var ours = new BenchmarkIndex(data, new SyntheticEmbedder(vectors));
            var search = new SearchMeasurement(_corpus, passages, ours, lucene, new FloatScan(vectors, passages)).Run(questions, cancellationToken);
            return new SpeedFigures(passages, search, ingest, opening, await QuestionAsync(data + EmbeddedSuffix, cancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IngestFigures> IngestAsync(string data, string luceneFolder, float[][] vectors, CancellationToken cancellationToken)
    {
        // Read from memory, so that drawing words costs nothing, unless there are too many.
        var source = new SyntheticSource(_corpus, passages);
        IReadOnlyList<ArticleReading>? readings = passages <= MostWithLucene ? [.. source.Read()] : null;

        // Both sides compile and warm up on other articles first.
        await WarmUpAsync(data + "-warm", luceneFolder + "-warm", cancellationToken);

        Tell($"{passages:N0} passages: indexing");
        Rate ours;
        using (var index = new BenchmarkIndex(data, new SyntheticEmbedder(vectors)))
            ours = await Rate.OfAsync(passages, () =>
                index.Index.RefreshAsync(readings is null ? source : new ListedSource(readings), null, cancellationToken));

        Rate? embedded = null;
        Rate? peer = null;
        if (readings is not null)
        {
            using (var index = new BenchmarkIndex(data + EmbeddedSuffix, StaticEmbedder.BuiltIn))
                embedded = await Rate.OfAsync(passages, () => index.Index.RefreshAsync(new ListedSource(readings), null, cancellationToken));
            using var lucene = new LuceneSearch(luceneFolder);
            peer = await Rate.OfAsync(passages, () => Task.Run(() => lucene.Write(readings), cancellationToken));
        }

        var file = new FileInfo(Path.Combine(data, "index.db")).Length;
        return new IngestFigures(ours, embedded, peer, file, await ReplaceAsync(data + "-changing", cancellationToken));
    }

    private async Task<QuestionFigures?> QuestionAsync(string data, CancellationToken cancellationToken)
    {
        if (passages > MostWithLucene)
            return null;
        Tell($"{passages:N0} passages: asking whole questions");
        return await WholeQuestion.RunAsync(data, _corpus, passages, questions, cancellationToken);
    }

    private async Task WarmUpAsync(string data, string luceneFolder, CancellationToken cancellationToken)
    {
        var other = new SyntheticSource(new SyntheticCorpus(SyntheticCorpus.PageSeed + 100), 2_000);
        using var ours = new BenchmarkIndex(data, new SyntheticEmbedder([_corpus.Vector(0)]));
        await ours.Index.RefreshAsync(other, null, cancellationToken);
        using var lucene = new LuceneSearch(luceneFolder);
        lucene.Write(other.Read());
    }

    /// <summary>Edits one article of a thousand, again and again.</summary>
    private async Task<Timings> ReplaceAsync(string data, CancellationToken cancellationToken)
    {
        var readings = new SyntheticSource(_corpus, 8_000).Read().ToArray();
        var others = new SyntheticSource(new SyntheticCorpus(SyntheticCorpus.PageSeed + 200), Replacements * SyntheticCorpus.PassagesPerArticle).Read()
            .ToArray();
        using var ours = new BenchmarkIndex(data, new SyntheticEmbedder([_corpus.Vector(0)]));
        await ours.Index.RefreshAsync(new ListedSource(readings), null, cancellationToken);
        var times = new Timings();
        foreach (var other in others)
        {
            readings[500] = other with { Key = readings[500].Key, Article = other.Article! with { Metadata = readings[500].Article!.Metadata } };
            var start = Stopwatch.GetTimestamp();
            await ours.Index.RefreshAsync(new ListedSource(readings), null, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private async Task<OpeningFigures> OpeningAsync(string data, CancellationToken cancellationToken)
    {
        var memory = MemoryPerPassage(data);
        Timings ready = new(), answered = new(), opened = new(), warm = new();
        var question = _corpus.Question(0, passages);
        for (var i = 0; i < Openings; i++)
        {
            var process = await OpenInNewProcessAsync(data, question, cancellationToken);
            ready.Add(process.Ready);
            answered.Add(process.Answered);
            opened.Add(process.Opened);
            var start = Stopwatch.GetTimestamp();
            using var again = new BenchmarkIndex(data, new SyntheticEmbedder([_corpus.Vector(0)]));
            await again.Retriever.FindAsync(new Question(question), 30, cancellationToken);
            warm.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new OpeningFigures(ready, answered, opened, warm, memory);
    }

    private static double MemoryPerPassage(string data)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var held = new BenchmarkIndex(data, new SyntheticEmbedder([]));
        var found = held.Index.PassageCount;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(held);
        return (double)bytes / found;
    }

    private static async Task<(double Ready, double Answered, double Opened)> OpenInNewProcessAsync(
        string data, string question, CancellationToken cancellationToken)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet,
            [typeof(SpeedMeasurement).Assembly.Location, OpenCommand.Name, data, question])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var times = Array.ConvertAll(output.Split(' '), time => double.Parse(time, CultureInfo.InvariantCulture));
        return (times[0], times[1], times[2]);
    }

    private static void Tell(string step) => AnsiConsole.MarkupLineInterpolated($"[grey]{DateTime.Now:HH:mm:ss}[/] {step}");
}
