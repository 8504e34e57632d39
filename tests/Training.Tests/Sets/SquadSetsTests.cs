using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Tests.Sets;

public sealed class SquadSetsTests
{
    private static readonly IReadOnlyList<SquadParagraph>[] Articles =
    [
        [
            new("The harbour", "The harbour bridge was opened in 1932. It is made of steel.", [new("When was the bridge opened?", ["1932"])]),
            new("The harbour", "Ferries cross every hour. A ticket costs 4 dollars.", [new("What does a ticket cost?", ["4 dollars"])]),
        ],
        [
            new(
                "The museum",
                "The museum was founded by Ada Holm. It has a garden.",
                [new("Who founded the museum?", ["Ada Holm"]), new("What colour is it?", ["no such words"])]),
        ],
    ];

    [Fact]
    public async Task Every_question_s_evidence_stands_in_a_passage()
    {
        var set = await CreateAsync(seed: 1);

        Assert.Equal(3, set.Questions.Count);
        Assert.All(set.Questions, question => Assert.Contains(Enumerable.Range(0, set.Passages.Count), passage => set.IsHit(question, passage)));
    }

    [Fact]
    public async Task The_first_search_finds_the_evidence()
    {
        var set = await CreateAsync(seed: 1);

        Assert.All(set.Questions, question => Assert.True(set.IsHit(question, set.Index.Find(question.Question.Text, 1)[0].Passage)));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_questions()
    {
        var (first, second) = (await CreateAsync(seed: 4), await CreateAsync(seed: 4));

        Assert.Equal(first.Questions.Select(question => question.Question.Text), second.Questions.Select(question => question.Question.Text));
    }

    private static Task<LabelledSet> CreateAsync(int seed) =>
        SquadSets.CreateAsync("test", Articles, paragraphs: 1, titled: true, questions: 10, rewording: 0.5, new Random(seed), CancellationToken.None);
}
