using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Ranking;

/// <summary>A small question with its numbers, written beside the model so that a test can prove that retrieval sees what the training saw.</summary>
public static class RankingExample
{
    private const string Text = "Which minister opened the new harbour bridge in 2021, and why was it late?";

    private static readonly RawArticle[] Articles =
    [
        new(
            "a",
            "A bridge at last",
            "The harbour bridge was opened on 4 June 2021. Transport minister Ada Holm cut the ribbon. It was late because steel was short."),
        new("b", "Ferry traffic", "Ferries carried 1,500 people a day before there was a bridge. The harbour was crowded."),
        new("c", "Ministers of the year", "Ada Holm became minister in 2019. She was born in Bergen, a town with a large harbour."),
    ];

    private static readonly float?[] EncoderCosines = [0.625f, null, 0.25f];

    public static async Task<RankerExample> CreateAsync(GradientTrees trees, string model, CancellationToken cancellationToken)
    {
        var passages = await ArticleCutting.CutAsync(Articles, cancellationToken);
        var cosines = model == RankerModel.WithEncoder ? EncoderCosines : new float?[EncoderCosines.Length];
        float[][] rows = [.. RankingRows.Features(new LabelledSet("example", passages, []), new Question(Text), passages, cosines)
            .Select(row => row[..RankerModel.FeaturesOf(model)])];
        return new RankerExample(
            Text,
            [.. passages.Select(passage => passage.Article.Title)],
            [.. passages.Select(passage => passage.Text)],
            cosines,
            rows,
            [.. rows.Select(row => trees.Score(row))]);
    }
}
