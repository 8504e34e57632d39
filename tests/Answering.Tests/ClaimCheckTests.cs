using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

/// <summary>A language model may say it in its own words as long as it means what its quotes mean; where it does not, the quote is shown.</summary>
public class ClaimCheckTests
{
    private const string Question = "When did the harbour of Lunden open?";
    private const string Opened = "The harbour of Lunden opened in 1872.";
    private const string Reworded = "Ships have been able to use Lunden's port since 1872.";

    private static SmallLibrary Library => SmallLibrary.Of($"{Opened} It has 14 piers.", "Captain Mara Olsen runs the ferry to Lunden harbour on Mondays.");

    [Fact]
    public async Task A_true_rewording_is_shown_with_its_quote()
    {
        var claims = ScriptedClaimCheck.Believing(Reworded);

        var answer = await Ask($"{Reworded[..^1]} [1].", claims);

        Assert.Equal(Reworded, Assert.Single(answer.Sentences).Text);
        Assert.Equal(Opened, Assert.Single(answer.Citations).Quote);
        var check = Assert.Single(answer.Trace.Checks);
        Assert.True(check.Verdict.Passes, check.Verdict.Reason);
        Assert.Equal(0.9, check.Verdict.Probability);
    }

    [Fact]
    public async Task A_sentence_that_its_quote_does_not_support_is_replaced_by_the_quote()
    {
        var answer = await Ask("The harbour of Lunden opened in 1872 for steamers [1]. It has 14 piers [1].", ScriptedClaimCheck.Believing("It has 14 piers."));

        Assert.Equal([Opened, "It has 14 piers."], answer.Sentences.Select(sentence => sentence.Text));
        Assert.Contains("probability", Assert.Single(answer.Trace.Rejected).Reason, StringComparison.Ordinal);
        Assert.Null(answer.Notice);
    }

    [Fact]
    public async Task A_false_fact_is_replaced_whatever_the_network_believes()
    {
        var claims = new ScriptedClaimCheck(_ => true);

        var answer = await Ask("The harbour of Lunden opened in 1827 [1].", claims);

        Assert.Equal(Opened, answer.Text);
        Assert.Equal("no quote has the date 1827", Assert.Single(answer.Trace.Checks).Verdict.Facts);
        Assert.Empty(claims.Asked);
    }

    [Fact]
    public async Task The_quotes_own_words_turned_round_need_the_network_too()
    {
        const string wrong = "The harbour opened Lunden in 1872.";

        var answer = await Ask($"{wrong[..^1]} [1].", new ScriptedClaimCheck(_ => false));

        Assert.DoesNotContain(wrong, answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(Opened, answer.Text);
    }

    [Fact]
    public async Task A_quote_stands_in_for_one_sentence_only()
    {
        var answer = await Ask("The harbour of Lunden opened in 1873 [1]. Lunden's harbour opened in 1874 [1].", new ScriptedClaimCheck(_ => true));

        Assert.Equal(Opened, Assert.Single(answer.Sentences).Text);
        Assert.Equal(2, answer.Trace.Rejected.Count);
    }

    [Fact]
    public async Task Where_nothing_stands_the_whole_answer_is_quoted_and_nobody_is_blamed()
    {
        var answer = await Ask("Everybody knows that.", new ScriptedClaimCheck(_ => false));

        Assert.Equal(Opened, answer.Text);
        Assert.StartsWith("This answer is quoted from the articles word for word.", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_network_the_wording_decides()
    {
        var claims = new ScriptedClaimCheck(_ => true) { IsAvailable = false };

        var answer = await Ask($"{Reworded[..^1]} [1]. It has 14 piers [1].", claims);

        Assert.Equal([Opened, "It has 14 piers."], answer.Sentences.Select(sentence => sentence.Text));
        Assert.Empty(claims.Asked);
    }

    [Fact]
    public async Task The_articles_own_sentences_are_not_sent_to_the_network()
    {
        var claims = new ScriptedClaimCheck(_ => false);
        using var model = new ScriptedModel((_, _) => throw new HttpRequestException("no route"));

        var answer = await Assistants.Over(Library, model, claims).AskAsync(new Asking(Question), CancellationToken.None);

        Assert.Equal(Opened, answer.Text);
        Assert.Empty(claims.Asked);
    }

    [Fact]
    public async Task The_network_reads_the_question_and_the_title_with_the_quote_and_each_sentence_once()
    {
        var claims = ScriptedClaimCheck.Believing(Reworded, "The piers are 14.");
        using var model = ScriptedModel.Saying($"{Reworded[..^1]} [1]. The piers are 14 [1].");

        await Assistants.Over(Library, model, claims).AskAsync(
            new Asking(Question) { OnProgress = (_, _) => ValueTask.CompletedTask }, CancellationToken.None);

        Assert.Equal([Reworded, "The piers are 14."], claims.Asked.Select(claim => claim.Sentence));
        Assert.All(claims.Asked, claim => Assert.Equal(Question, claim.Question));
        Assert.All(claims.Asked, claim => Assert.Equal("Article 1", Assert.Single(claim.Quotes).Title));
    }

    private static async Task<Answer> Ask(string says, ScriptedClaimCheck claims)
    {
        using var model = ScriptedModel.Saying(says);
        return await Assistants.Over(Library, model, claims).AskAsync(new Asking(Question), CancellationToken.None);
    }
}
