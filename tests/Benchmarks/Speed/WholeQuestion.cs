using System.Diagnostics;
using ArticleBot.Answering;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Reading;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>
/// Asks the assistant as a channel does: embedding the question, both legs, the learned ranker over thirty passages, the reader, composing and
/// checking. Synthetic words hold few answers, so most questions end in a refusal, after the assistant has read more passages than it reads for an
/// answer: the dear case.
/// </summary>
internal static class WholeQuestion
{
    private static readonly string[] Frames = ["When did {0}?", "Who is {0}?", "What is the {0}?", "How many {0}?", "Where was {0}?"];

    /// <summary>Asks every question once, after some that only compile.</summary>
    /// <param name="folder">The data folder of an index with the built-in embedder's vectors.</param>
    /// <param name="corpus">What was indexed.</param>
    /// <param name="passages">How many passages it has.</param>
    /// <param name="questions">How many are asked.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<QuestionFigures> RunAsync(
        string folder, SyntheticCorpus corpus, int passages, int questions, CancellationToken cancellationToken)
    {
        await using var services = Services(folder);
        await services.GetRequiredService<ISpanReader>().WhenReadyAsync(CancellationToken.None);
        await services.GetRequiredService<ArticleIndex>().OpenAsync(cancellationToken);
        var assistant = services.GetRequiredService<IAssistant>();
        Timings whole = new(), processor = new();
        var steps = new SortedDictionary<string, Timings>(StringComparer.Ordinal);
        var answered = 0;
        for (var i = -30; i < questions; i++)
        {
            var asking = new Asking(string.Format(null, Frames[Math.Abs(i) % Frames.Length], corpus.Question(i + 30, passages)));
            var used = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            var answer = await assistant.AskAsync(asking, cancellationToken);
            if (i < 0)
                continue;
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            answered += answer.Outcome == AnswerOutcome.Answered ? 1 : 0;
            foreach (var step in answer.Trace.Steps)
            {
                if (!steps.TryGetValue(step.Name, out var times))
                    steps.Add(step.Name, times = new Timings());
                times.Add(step.Elapsed.TotalMilliseconds);
            }
        }

        return new QuestionFigures(whole, processor, steps, answered);
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Retrieval:DataFolder", folder)]).Build());
        return services.AddRetrieval().AddAnswering().BuildServiceProvider();
    }
}
