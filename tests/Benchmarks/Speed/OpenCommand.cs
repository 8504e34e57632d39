using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ArticleBot.Retrieval;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>Opens an index, answers one question, prints the milliseconds since the program began; run by the speed command in a process of its own.</summary>
internal static class OpenCommand
{
    public const string Name = "open";

    public static Command Create(long began)
    {
        var folder = new Argument<string>("folder") { Description = "The data folder." };
        var question = new Argument<string>("question") { Description = "The question." };
        var command = new Command(Name, "Opens an index and prints how long the first answer took.") { folder, question };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var index = new BenchmarkIndex(parsed.GetValue(folder)!, new SyntheticEmbedder([new SyntheticCorpus(SyntheticCorpus.PageSeed).Vector(0)]));
            await index.Retriever.FindAsync(new Question(parsed.GetValue(question)!), 30, cancellationToken);
            Console.Write(Stopwatch.GetElapsedTime(began).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        });
        return command;
    }
}
