using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

/// <summary>
/// The language model is asked once whether the sentences of its answer follow from their quotes; together with the built-in check that decides.
/// </summary>
public class SecondOpinionTests
{
    private const string Question = "When did the harbour of Lunden open?";
    private const string Opened = "The harbour of Lunden opened in 1872.";
    private const string Piers = "It has 14 piers.";
    private const string Reworded = "Ships have been able to use Lunden's port since 1872.";
    private const string PiersReworded = "Fourteen piers belong to it.";
    private const string Written = "Ships have been able to use Lunden's port since 1872 [1]. Fourteen piers belong to it [1].";

    private static SmallLibrary Library => SmallLibrary.Of($"{Opened} {Piers}");

    [Fact]
    public async Task It_is_asked_once_about_all_sentences_with_their_quotes_and_the_question()
    {
        using var model = Model(Written, (true, true));

        await AskAsync(model, _ => 0.9);

        var asked = Assert.Single(model.Opinions);
        Assert.Equal(
            $"Question: {Question}\n\nSentence 1: {Reworded}\nQuotes of sentence 1:\n- Article 1: {Opened}\n\n" +
            $"Sentence 2: {PiersReworded}\nQuotes of sentence 2:\n- Article 1: {Piers}",
            asked.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_it_does_not_find_in_the_quotes_is_replaced_whatever_the_network_believes()
    {
        using var model = Model(Written, (false, true));

        var answer = await AskAsync(model, _ => 0.9);

        Assert.Equal([Opened, PiersReworded], answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal("the language model does not find it in its quotes", Assert.Single(answer.Trace.Rejected).Reason);
    }

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.1, false)]
    public async Task What_it_believes_is_shown_unless_the_network_plainly_disagrees(double probability, bool isShown)
    {
        using var model = Model(Written, (true, true));

        var answer = await AskAsync(model, _ => probability);

        Assert.Equal(isShown, answer.Sentences.Any(sentence => sentence.Text == Reworded));
    }

    [Fact]
    public async Task A_false_fact_stays_forbidden_and_is_not_even_asked_about()
    {
        using var model = Model($"The harbour of Lunden opened in 1827 [1]. {PiersReworded[..^1]} [1].", (true, true));

        var answer = await AskAsync(model, _ => 0.9);

        Assert.DoesNotContain("1827", Assert.Single(model.Opinions), StringComparison.Ordinal);
        Assert.Equal([Opened, PiersReworded], answer.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task A_quotes_own_words_cost_no_call()
    {
        using var model = Model($"{Opened[..^1]} [1].", (false, false));

        var answer = await AskAsync(model, _ => 0.9);

        Assert.Empty(model.Opinions);
        Assert.Equal(Opened, answer.Text);
    }

    [Theory]
    [InlineData("I think they are fine.")]
    [InlineData("{\"verdicts\":[{\"sentence\":1")]
    [InlineData("{\"verdicts\":[{\"sentence\":\"first\",\"supported\":true}]}")]
    [InlineData("{\"verdicts\":[{\"sentence\":7,\"supported\":false}]}")]
    [InlineData("{\"verdicts\":null}")]
    [InlineData("")]
    public async Task Without_a_verdict_the_built_in_check_decides_alone(string reply)
    {
        using var model = new ScriptedModel((_, _) => Task.FromResult(Written)) { Verify = _ => reply };

        var answer = await AskAsync(model, claim => claim == Reworded ? 0.9 : 0.3);

        Assert.Equal(Reworded, answer.Text);
        Assert.Equal(PiersReworded, Assert.Single(answer.Trace.Rejected).Text);
        Assert.Null(answer.Notice);
    }

    [Fact]
    public async Task A_code_fence_around_the_verdicts_is_no_matter()
    {
        using var model = new ScriptedModel((_, _) => Task.FromResult(Written))
        {
            Verify = _ => "```json\n{\"verdicts\":[{\"sentence\":1,\"fault\":\"\",\"supported\":false}]}\n```",
        };

        var answer = await AskAsync(model, _ => 0.9);

        Assert.Equal([Opened, PiersReworded], answer.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Switched_off_it_is_not_asked()
    {
        using var model = Model(Written, (false, false));

        await Assistants.Over(Library, model, ("Answering:SecondOpinion", "false")).AskAsync(new Asking(Question), CancellationToken.None);

        Assert.Empty(model.Opinions);
    }

    [Fact]
    public async Task What_was_shown_while_the_model_was_writing_may_still_give_way_to_its_quote()
    {
        using var model = Model(Written, (false, true));
        var shown = new List<string>();

        var answer = await Assistants.Over(Library, model, new ScriptedClaimCheck(_ => true)).AskAsync(
            new Asking(Question) { OnProgress = (soFar, _) => Add(soFar) }, CancellationToken.None);

        Assert.Equal(Reworded, shown[0]);
        Assert.Equal(Opened, answer.Sentences[0].Text);

        ValueTask Add(Answer soFar)
        {
            shown.Add(soFar.Sentences[0].Text);
            return ValueTask.CompletedTask;
        }
    }

    private static ScriptedModel Model(string says, (bool First, bool Second) verdicts) => new((_, _) => Task.FromResult(says))
    {
        Verify = _ => $$"""
            {"verdicts":[{"sentence":1,"fault":"","supported":{{(verdicts.First ? "true" : "false")}}},{"sentence":2,"fault":"","supported":{{(verdicts.Second ? "true" : "false")}}}]}
            """,
    };

    private static Task<Answer> AskAsync(ScriptedModel model, Func<string, double> probability) => Assistants.Over(
        Library, model, new ScriptedClaimCheck(claim => probability(claim.Sentence))).AskAsync(new Asking(Question), CancellationToken.None);
}
