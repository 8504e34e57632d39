using ArticleBot.English;
using ArticleBot.Retrieval.Ranking;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class RankingFeaturesTests
{
    private static readonly string[] Words =
        ["The", "harbour", "bridge", "opened", "in", "1932", ".", "Oslo", "cost", "$1,500", "because", "of", "?", "\n\n", "東", "“", "U.S."];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Array[0, 40].Select(places => string.Join(' ', places.Select(i => Words[i])));

    [Fact]
    public void Every_number_is_finite_whatever_the_texts_are()
    {
        Gen.Select(Text, Text.Array[1, 6]).Sample((question, texts) =>
        {
            var rows = Rows(question, texts);

            Assert.Equal(texts.Length * RankingFeatures.Count, rows.Length);
            Assert.All(rows, value => Assert.True(float.IsFinite(value)));
        });
    }

    [Fact]
    public void A_passage_without_the_question_s_words_scores_zero_where_one_with_all_scores_one()
    {
        var rows = Rows("harbour bridge", ["The harbour bridge.", "Nothing of it."]);

        Assert.Equal(1, Value(rows, 0, "coverage"), 4);
        Assert.Equal(0, Value(rows, 1, "coverage"));
        Assert.Equal(1, Value(rows, 0, "bm25_relative"));
        Assert.Equal(0, Value(rows, 1, "bm25_relative"));
        Assert.Equal(0, Value(rows, 0, "rarest_missing"));
        Assert.True(Value(rows, 1, "rarest_missing") > 0);
    }

    [Fact]
    public void The_order_of_the_candidates_does_not_matter()
    {
        string[] texts = ["The harbour bridge.", "A bridge.", "Harbour dues rose by 5 percent.", "Rain."];

        var rows = Rows("Where is the harbour bridge?", texts);
        var reversed = Rows("Where is the harbour bridge?", [.. texts.Reverse()]);

        for (var i = 0; i < texts.Length; i++)
            Assert.Equal(Row(rows, i), Row(reversed, texts.Length - 1 - i));
    }

    [Fact]
    public void Passages_of_one_article_know_of_each_other()
    {
        var first = Given.Passage("The harbour bridge opened.", key: "x");
        var second = Given.Passage("The harbour.", key: "x");
        var other = Given.Passage("A bridge.", key: "y");
        var question = Given.Question("harbour bridge", first, second, other);

        var rows = RankingFeatures.Compute(question, [.. new[] { first, second, other }.Select(passage => new PassageAnalysis(question, passage))]);

        Assert.Equal(2 / 3f, Value(rows, 1, "article_count"), 4);
        Assert.Equal(1, Value(rows, 1, "article_best"), 4);
        Assert.Equal(1, Value(rows, 1, "neighbour"), 4);
        Assert.Equal(0.5f, Value(rows, 1, "article_rank"));
        Assert.Equal(0, Value(rows, 2, "neighbour"));
        Assert.Equal(0.5f, Value(rows, 1, "coverage"), 4);
        Assert.Equal(1, Value(rows, 1, "article_coverage"), 4);
        Assert.Equal(1, Value(rows, 1, "neighbour_coverage"), 4);
        Assert.Equal(0.5f, Value(rows, 2, "article_coverage"), 4);
        Assert.Equal(1, Value(rows, 0, "article_share") + Value(rows, 2, "article_share"), 4);
        Assert.Equal(Value(rows, 0, "article_share"), Value(rows, 1, "article_share"));
        Assert.Equal(Value(rows, 0, "cosine"), Value(rows, 1, "neighbour_cosine"));
        Assert.Equal(0, Value(rows, 2, "neighbour_cosine"));
    }

    [Fact]
    public void Only_passages_that_touch_are_neighbours()
    {
        var first = Given.Passage("The harbour bridge opened.", key: "x");
        var far = Given.Passage("The harbour.", key: "x") with { Span = new TextSpan(5000, 5012) };
        var question = Given.Question("harbour bridge", first, far);

        var rows = RankingFeatures.Compute(question, [new PassageAnalysis(question, first), new PassageAnalysis(question, far)]);

        Assert.Equal(0, Value(rows, 1, "neighbour"));
        Assert.Equal(Value(rows, 1, "coverage"), Value(rows, 1, "neighbour_coverage"));
        Assert.Equal(1, Value(rows, 1, "article_coverage"), 4);
        Assert.Equal(0, Value(rows, 0, "position"));
        Assert.True(Value(rows, 1, "position") > 8);
    }

    private static float[] Rows(string question, string[] texts)
    {
        var passages = texts.Select((text, i) => Given.Passage(text, key: $"{i}")).ToArray();
        var analysis = Given.Question(question, passages);
        return RankingFeatures.Compute(analysis, [.. passages.Select(passage => new PassageAnalysis(analysis, passage))]);
    }

    private static float[] Row(float[] rows, int candidate) =>
        rows[(candidate * RankingFeatures.Count)..((candidate + 1) * RankingFeatures.Count)];

    private static float Value(float[] rows, int candidate, string feature) =>
        rows[(candidate * RankingFeatures.Count) + RankingFeatures.Names.ToList().IndexOf(feature)];
}
