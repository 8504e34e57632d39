using System.CommandLine;
using System.Text.Json;
using ArticleBot.Answering;
using ArticleBot.Answering.Evidence;
using ArticleBot.Training.Picking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>picker</c>: fits the choice of the sentence that answers.</summary>
public static class PickerCommand
{
    private const int Questions = 2500;

    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "The folder with the training files." };
        var output = new Option<string>("--output") { Description = "The folder that picker.json is written to.", DefaultValueFactory = _ => "." };
        var seed = new Option<int>("--seed") { Description = "Every draw follows from it.", DefaultValueFactory = _ => 17 };
        var command = new Command("picker", "Fits the sentence picker with the ranker and the reader that are built in.") { data, output, seed };
        command.SetAction((parsed, cancellationToken) =>
            FitAsync(parsed.GetValue(data)!, parsed.GetValue(output)!, parsed.GetValue(seed), cancellationToken));
        return command;
    }

    private static async Task FitAsync(string folder, string output, int seed, CancellationToken cancellationToken)
    {
        var set = PickerSet.Create(TrainingFiles.Squad(folder), Questions, new Random(seed));
        await using var searched = await SearchedArticles.OpenAsync(set.Articles, cancellationToken);
        var options = new AnsweringOptions();
        var source = new PickerRows(searched.Retriever, searched.Reader, options.PassagesFetched, options.PassagesRead);
        var rows = new List<PickerRow>();
        var answered = 0;
        foreach (var question in set.Questions)
        {
            var added = await source.CreateAsync(question, cancellationToken);
            rows.AddRange(added);
            answered += added.Any(row => row.Label) ? 1 : 0;
        }

        var weights = PickerTrainer.Fit(rows, seed);
        await File.WriteAllTextAsync(
            Path.Combine(output, "picker.json"),
            JsonSerializer.Serialize(new PickerModel(SentenceFeatures.Names, weights), PickerModelContext.Default.PickerModel) + "\n",
            cancellationToken);
        Console.WriteLine($"{set.Questions.Count} questions, {answered} of them with an answer in the passages read, {rows.Count} sentences");
        foreach (var (name, weight) in SentenceFeatures.Names.Zip(weights))
            Console.WriteLine($"{name,-14} {weight,6:0.00}");
    }
}
