using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Kinds;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Answering.Tests.Composing;

public class HedgingTests
{
    private const string Question = "When did the harbour of Lunden open?";

    private static SmallLibrary Library => SmallLibrary.Of("The harbour of Lunden opened in 1872. The new harbour of Lunden opened in 1931.");

    [Theory]
    [InlineData(0.9f)]
    [InlineData(null)]
    public async Task What_is_sure_or_was_not_judged_is_said_plainly(float? probability)
    {
        var draft = await ComposeAsync(probability);

        Assert.Null(Assert.Single(draft.Sentences).Side);
        Assert.NotNull(draft.ShortAnswer);
        Assert.False(draft.IsHedged);
        Assert.Null(draft.Notice);
    }

    [Fact]
    public async Task Where_two_may_be_meant_both_are_said_without_a_short_answer()
    {
        var draft = await ComposeAsync(0.3f);

        Assert.Equal(["Perhaps", "Or"], draft.Sentences.Select(sentence => sentence.Side));
        Assert.Null(draft.ShortAnswer);
        Assert.True(draft.IsHedged);
        Assert.Equal("I am not sure which of the two answers your question.", draft.Notice);
    }

    [Fact]
    public async Task What_is_said_nowhere_plainly_is_called_no_more_than_nearest()
    {
        var draft = await ComposeAsync(0.2f);

        Assert.Equal("Nearest", Assert.Single(draft.Sentences).Side);
        Assert.Null(draft.ShortAnswer);
        Assert.True(draft.IsHedged);
        Assert.Equal("The articles do not say it plainly; this comes nearest.", draft.Notice);
    }

    private static async Task<Draft> ComposeAsync(float? probability)
    {
        await using var services = Assistants.Services(Library, null);
        var found = await services.GetRequiredService<IRetriever>().FindAsync(new Question(Question, null), 5, CancellationToken.None);
        var findings = services.GetRequiredService<EvidenceReader>().Read(QuestionReader.Read(Question), found, 5);
        return await services.GetRequiredService<FactKind>().ComposeAsync(findings with { Probability = probability }, CancellationToken.None);
    }
}
