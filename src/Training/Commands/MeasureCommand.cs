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
        var model = new Option<string?>("--model") { Description = "A folder with ranker.zip and ranker.json; the shipped ranker without it." };
        var command = new Command("measure", "Measures retrieval on benchmark folders.") { folders, model };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var ranker = parsed.GetValue(model) is { } place ? PassageRanker.Load(place) : PassageRanker.BuiltIn;
            foreach (var folder in parsed.GetValue(folders)!)
                await MeasureAsync(folder, ranker, cancellationToken);
        });
        return command;
    }

    private static async Task MeasureAsync(string folder, PassageRanker ranker, CancellationToken cancellationToken)
    {
        var set = await BenchSet.ReadAsync(folder, cancellationToken);
        var plain = new RetrievalQuality();
        var dense = new RetrievalQuality();
        var hybrid = new RetrievalQuality();
        var ranked = new RetrievalQuality();
        var vectors = new PassageVectors(set.Passages, StaticEmbedder.BuiltIn.Table);
        foreach (var question in set.Questions.Where(question => question.Evidence.Count > 0))
        {
            var text = question.Question.Text;
            var lexical = set.Index.Find(text, RankingRows.Candidates);
            plain.Add(lexical.Select(item => set.IsHit(question, item.Passage)));
            dense.Add(vectors.Find(text, 10).Select(item => set.IsHit(question, item.Passage)));
            var found = vectors.Join(text, set.Index.Find(text, RankingRows.LegSize), RankingRows.Candidates);
            hybrid.Add(found.Select(passage => set.IsHit(question, passage)));

            var analysis = new QuestionAnalysis(question.Question, set.Index);
            var scores = ranker.Score(analysis, [.. found.Select(passage => new PassageAnalysis(analysis, set.Passages[passage]))]);
            ranked.Add(Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Select(i => set.IsHit(question, found[i])));
        }

        Console.WriteLine($"{set.Name}, {set.Passages.Count} passages");
        Console.WriteLine($"  BM25   {plain}");
        Console.WriteLine($"  static {dense}");
        Console.WriteLine($"  hybrid {hybrid}");
        Console.WriteLine($"  ranked {ranked}");
    }
}
