using System.CommandLine;
using System.Text.Json;
using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>ranker</c>: fits the passage ranker.</summary>
public static class RankerCommand
{
    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "The folder with the training files." };
        var output = new Option<string>("--output")
        {
            Description = "The folder that ranker.zip and ranker.json are written to.",
            DefaultValueFactory = _ => ".",
        };
        var seed = new Option<int>("--seed") { Description = "Every draw follows from it.", DefaultValueFactory = _ => 17 };
        var trees = new Option<int>("--trees") { Description = "Number of trees.", DefaultValueFactory = _ => 300 };
        var command = new Command("ranker", "Fits the passage ranker (LambdaRank).") { data, output, seed, trees };
        command.SetAction((parsed, cancellationToken) =>
            FitAsync(parsed.GetValue(data)!, parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(trees), cancellationToken));
        return command;
    }

    private static async Task FitAsync(string folder, string output, int seed, int trees, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var (_, articles) = TrainingFiles.SquadSplit(folder, seed);
        var rows = new List<TreeRow>();
        var groups = 0;
        await AddSquadAsync("long", articles[..90], 40, titled: true);
        await AddSquadAsync("short", articles[90..180], 6, titled: true);
        await AddSquadAsync("single", articles[180..250], 2, titled: false);
        Console.WriteLine($"fitting {rows.Count} rows");
        var file = Path.Combine(output, "ranker.zip");
        TreeTrainer.FitRanking(rows, trees, seed, file);

        var kept = await SquadSets.CreateAsync("kept", articles[250..], 12, titled: true, 1500, 0, random, cancellationToken);
        var held = RankingRows.Create(kept, 0);
        using var model = File.OpenRead(file);
        var fitted = GradientTreesReader.Read(model, RankingFeatures.Count);
        var scale = ScoreScale.Fit(fitted, held);
        var example = await RankingExample.CreateAsync(fitted, cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(output, "ranker.json"),
            JsonSerializer.Serialize(new RankerCard(scale, RankingFeatures.Names, example), RankerCardContext.Default.RankerCard) + "\n",
            cancellationToken);
        Console.WriteLine($"scale {scale}");

        async Task AddSquadAsync(string name, IReadOnlyList<SquadParagraph>[] part, int paragraphs, bool titled)
        {
            var set = await SquadSets.CreateAsync(name, part, paragraphs, titled, 7000, 0.4, random, cancellationToken);
            rows.AddRange(RankingRows.Create(set, groups));
            groups += set.Questions.Count;
            Console.WriteLine($"{set.Name}: {set.Passages.Count} passages, {set.Questions.Count} questions");
        }
    }
}
