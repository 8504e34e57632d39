using ArticleBot.Answering;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Terminal;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Comparing;
using ArticleBot.Evaluation.Reporting;
using ArticleBot.Evaluation.Running;
using ArticleBot.Evaluation.Scoring;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Evaluation;

/// <summary>What to evaluate.</summary>
/// <param name="Questions">The questions file.</param>
/// <param name="Predictions">Where to write what the bot said, or null.</param>
/// <param name="Baseline">An earlier run's predictions, or null.</param>
/// <param name="IndexFolder">A folder that keeps the index, or null for a temporary one.</param>
/// <param name="Rows">Where to write how probable each answer was and whether it was right, for calibration, or null.</param>
internal sealed record EvaluationRequest(string Questions, string? Predictions, string? Baseline, string? IndexFolder, string? Rows = null);

/// <summary>One evaluation from end to end: the bot as every verb builds it, but with an index and a state of its own.</summary>
internal static class EvaluationSession
{
    /// <param name="request">Full paths.</param>
    /// <param name="overrides">The articles and settings from the command line.</param>
    /// <param name="screen">Shows how far it is; null shows nothing.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="CommandFailedException">A file cannot be read; the message says which and why.</exception>
    public static async Task<EvaluationResult> EvaluateAsync(
        EvaluationRequest request, SettingOverrides overrides, Screen? screen, CancellationToken cancellationToken)
    {
        var total = await CountAsync(request.Questions, cancellationToken);
        using var baseline = request.Baseline is null ? null : PredictionFile.Open(request.Baseline);
        using var folder = EvaluationFolder.Open(request.IndexFolder);
        overrides.Values["Retrieval:DataFolder"] = folder.Path;

        // A line for each of a thousand questions would bury the tables.
        overrides.Values.TryAdd("Logging:LogLevel:Default", "Warning");

        await using var bot = BotApplication.Build(overrides);
        await bot.Services.GetRequiredService<ArticleIndexing>().PrepareAsync(screen, cancellationToken);
        await bot.Services.GetRequiredService<ArticleIndexing>().EncodeAsync(screen, int.MaxValue, cancellationToken);
        await LoadedModels.WhenReadyAsync(bot.Services, cancellationToken);
        var run = new EvaluationRun(
            bot.Services.GetRequiredService<IAssistant>(), bot.Services.GetRequiredService<IArticleLibrary>(), bot.Services.GetRequiredService<TimeProvider>());
        await using var predictions = request.Predictions is { } path ? Create(path) : StreamWriter.Null;
        await using var rows = request.Rows is { } rowsPath ? Create(rowsPath) : StreamWriter.Null;
        var set = SetOf(request.Questions);

        Task<EvaluationResult> AskAllAsync(IProgress<string>? progress) =>
            AskAsync(run, request.Questions, total, baseline, WriteAsync, progress, cancellationToken);

        async Task WriteAsync(EvaluatedQuestion evaluated)
        {
            await predictions.WriteLineAsync(PredictionLine.Write(evaluated.Prediction));
            if (CalibrationLine.Of(set, evaluated.Score) is { } row)
                await rows.WriteLineAsync(row);
        }

        return screen is null ? await AskAllAsync(null) : await screen.WithProgressAsync("Asking", AskAllAsync);
    }

    private static async Task<EvaluationResult> AskAsync(
        EvaluationRun run,
        string questions,
        int total,
        PredictionFile? baseline,
        Func<EvaluatedQuestion, Task> write,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        var scores = new List<QuestionScore>();
        var latencies = new LatencyLog();
        var comparison = baseline is null ? null : new Comparison();
        var file = QuestionFile.ReadAsync(questions, cancellationToken);
        await foreach (var evaluated in run.AskAsync(file, cancellationToken))
        {
            scores.Add(evaluated.Score);
            latencies.Add(LatencyLog.WholeQuestion, evaluated.Elapsed);
            foreach (var step in evaluated.Steps)
                latencies.Add(step.Name, step.Elapsed);
            if (baseline?.Find(evaluated.Question.Id) is { } before)
                comparison!.Add(evaluated.Question, await run.ScoreAsync(evaluated.Question, before, cancellationToken), evaluated.Score);
            await write(evaluated);
            progress?.Report($"{scores.Count} of {total}");
        }

        return EvaluationResult.Of(scores, latencies, comparison);
    }

    // Every line is read before the first question is asked: a mistake in the last one should not cost a long run.
    private static async Task<int> CountAsync(string questions, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in QuestionFile.ReadAsync(questions, cancellationToken))
            count++;
        return count > 0 ? count : throw new CommandFailedException($"{questions} holds no questions. Write one JSON object a line.");
    }

    // Questions of one set lie in the folder of its name, or in a file of it.
    private static string SetOf(string questions) =>
        Path.GetFileName(Path.GetDirectoryName(questions)) is { Length: > 0 } folder ? folder : Path.GetFileNameWithoutExtension(questions);

    private static StreamWriter Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new StreamWriter(path);
    }
}
