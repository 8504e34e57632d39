using System.CommandLine;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Training.Measuring;
using ArticleBot.Training.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>fusion</c>: how the first search fares with other weights of its three sides, on training text.</summary>
public static class FusionCommand
{
    private static readonly float[] TableWeights = [0, 0.2f, 0.35f];
    private static readonly float[] EncoderWeights = [0, 0.3f, 0.45f, 0.6f, 0.75f];

    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "The folder with the training files." };
        var seed = new Option<int>("--seed") { Description = "Every draw follows from it.", DefaultValueFactory = _ => 17 };
        var command = new Command("fusion", "Compares weights of the first search.") { data, seed, CommonOptions.Material, CommonOptions.Encoded };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var encoded = new EncodedTexts(parsed.GetValue(CommonOptions.Encoded)!);
            var (_, articles) = TrainingFiles.SquadSplit(parsed.GetValue(data)!, parsed.GetValue(seed));
            var random = new Random(parsed.GetValue(seed));
            Compare(await SquadSets.CreateAsync("squad-train", articles[250..], 12, titled: true, 1000, 0.4, random, cancellationToken), encoded);
            // Folders that the encoder was not fine-tuned on.
            foreach (var place in Directory.GetDirectories(Path.Combine(parsed.GetValue(CommonOptions.Material)!, "picker")).Order(StringComparer.Ordinal))
                Compare(await BenchSet.ReadAsync(place, cancellationToken), encoded);
        });
        return command;
    }

    private static void Compare(LabelledSet set, EncodedTexts encoded)
    {
        var vectors = new PassageVectors(set, StaticEmbedder.BuiltIn.Table, encoded);
        Console.WriteLine($"{set.Name}, {set.Passages.Count} passages");
        foreach (var table in TableWeights)
        {
            foreach (var encoder in EncoderWeights)
            {
                var quality = new RetrievalQuality();
                foreach (var question in set.Questions.Where(question => question.Evidence.Count > 0))
                {
                    var lexical = set.Index.Find(question.Question.Text, RankingRows.LegSize);
                    quality.Add(vectors.Join(question.Question.Text, lexical, new JoinWeights(table, encoder), 10).Select(i => set.IsHit(question, i)));
                }

                Console.WriteLine(FormattableString.Invariant($"  table {table:0.00} encoder {encoder:0.00}  {quality}"));
            }
        }
    }
}
