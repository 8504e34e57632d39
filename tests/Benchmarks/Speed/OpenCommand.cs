using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ArticleBot.Retrieval;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>
/// Opens an index, answers one question, prints the milliseconds from the first line of the program until the index was ready and until the answer
/// was there, and those of opening alone; run by the speed command in a process of its own.
/// </summary>
internal static class OpenCommand
{
    public const string Name = "open";

    public static Command Create(long began)
    {
        var folder = new Argument<string>("folder") { Description = "The data folder." };
        var question = new Argument<string>("question") { Description = "The question." };
        var command = new Command(Name, "Opens an index and prints how long it took until it was ready and until the first answer.") { folder, question };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // A vector of its own: drawing one from the synthetic corpus would make all its words first.
            var vector = new float[SyntheticCorpus.Dimensions];
            vector[0] = 1;
            var opening = Stopwatch.GetTimestamp();
            using var index = new BenchmarkIndex(parsed.GetValue(folder)!, new SyntheticEmbedder([vector]));
            await index.Index.OpenAsync(cancellationToken);
            var (ready, opened) = (Stopwatch.GetElapsedTime(began), Stopwatch.GetElapsedTime(opening));
            await index.Retriever.FindAsync(new Question(parsed.GetValue(question)!), 30, cancellationToken);
            var answered = Stopwatch.GetElapsedTime(began);
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{ready.TotalMilliseconds} {answered.TotalMilliseconds} {opened.TotalMilliseconds}"));
        });
        return command;
    }
}
