using System.CommandLine;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Measuring;
using ArticleBot.Training.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>measure</c>: retrieval over benchmark folders, with and without the ranker.</summary>
public static class MeasureCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("folders") { Description = "Folders with corpus.jsonl and questions*.jsonl." };
        var model = new Option<string?>("--model") { Description = "A folder with what the verb ranker wrote; the shipped ranker without it." };
        var command = new Command("measure", "Measures retrieval on benchmark folders.") { folders, model, CommonOptions.Encoded };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var ranker = parsed.GetValue(model) is { } place ? PassageRanker.Load(place) : PassageRanker.BuiltIn;
            using var encoded = new EncodedTexts(parsed.GetValue(CommonOptions.Encoded)!);
            foreach (var folder in parsed.GetValue(folders)!)
                await MeasureAsync(folder, ranker, encoded, cancellationToken);
        });
        return command;
    }

    private static async Task MeasureAsync(string folder, PassageRanker ranker, EncodedTexts encoded, CancellationToken cancellationToken)
    {
        var set = await BenchSet.ReadAsync(folder, cancellationToken);
        var plain = new RetrievalQuality();
        var dense = new RetrievalQuality();
        var hybrid = new RetrievalQuality();
        var ranked = new RetrievalQuality();
        var alone = new RetrievalQuality();
        var hybridEncoded = new RetrievalQuality();
        var rankedEncoded = new RetrievalQuality();
        var vectors = new PassageVectors(set, StaticEmbedder.BuiltIn.Table, encoded);
        foreach (var question in set.Questions.Where(question => question.Evidence.Count > 0))
        {
            var text = question.Question.Text;
            var lexical = set.Index.Find(text, RankingRows.Candidates);
            plain.Add(lexical.Select(item => set.IsHit(question, item.Passage)));
            dense.Add(vectors.Find(text, 10).Select(item => set.IsHit(question, item.Passage)));
            alone.Add(vectors.FindEncoded(text, 10).Select(item => set.IsHit(question, item.Passage)));
            Rank(JoinWeights.WithoutEncoder, hybrid, ranked);
            Rank(JoinWeights.Shipped, hybridEncoded, rankedEncoded);

            void Rank(JoinWeights weights, RetrievalQuality joined, RetrievalQuality best)
            {
                var found = vectors.Join(text, set.Index.Find(text, RankingRows.LegSize), weights, RankingRows.Candidates);
                joined.Add(found.Select(passage => set.IsHit(question, passage)));
                var analysis = new QuestionAnalysis(question.Question, set.Index);
                var scores = ranker.Score(analysis, [.. found.Select(passage => new PassageAnalysis(analysis, set.Passages[passage])
                {
                    EncoderCosine = weights.Encoder > 0 ? vectors.EncoderCosine(text, passage) : null,
                })]);
                best.Add(Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Select(i => set.IsHit(question, found[i])));
            }
        }

        Console.WriteLine($"{set.Name}, {set.Passages.Count} passages");
        Console.WriteLine($"  BM25   {plain}");
        Console.WriteLine($"  static {dense}");
        Console.WriteLine($"  encoder {alone}");
        Console.WriteLine($"  BM25 + static {hybrid}");
        Console.WriteLine($"  BM25 + static, ranked {ranked}");
        Console.WriteLine($"  all three {hybridEncoded}");
        Console.WriteLine($"  all three, ranked {rankedEncoded}");
    }
}
