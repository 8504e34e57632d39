using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Tests.Evidence.Rules;

/// <summary>Each rule leaves its mark in the trace, and goes when it is switched off.</summary>
public class EvidenceRulesTests
{
    private static readonly (string Name, string Text)[] Library =
    [
        ("rooms.md", "# Rooms to let\n\n## Red room\n\n- Price: 40 crowns an hour\n\n## Blue room\n\n- Price: 65 crowns an hour\n"),
        ("tram.txt", "The council of Kiel and the tram\n\nThe city council voted for a tram on Thursday. The mayor said that the tram was dear.\n"),
        ("pier.txt", "The piers of Vell\n\nThe new pier of Vell was opened in 1960. The old pier of Vell was opened in 1891. Visitors walked 300 metres.\n"),
        ("cover.md", "# Insurance\n\nThe insurance does not cover:\n\n- theft from tents\n- storm\n\nThe insurance covers:\n\n- theft from houses\n- fire\n"),
    ];

    [Theory]
    [InlineData("What does the red room cost?", "rivals")]
    [InlineData("When was the old pier of Vell opened?", "opposites")]
    [InlineData("What is not covered by the insurance?", "denial")]
    public async Task A_sentence_that_a_rule_leaves_out_is_told_with_the_rule(string question, string rule)
    {
        Assert.Contains(rule, (await AskAsync(question)).LeftOut.Select(left => left.Rule));
        Assert.DoesNotContain(rule, (await AskAsync(question, rule)).LeftOut.Select(left => left.Rule));
    }

    [Theory]
    [InlineData("What did the mayor say about the tram?", "speech")]
    [InlineData("When did the council vote for the tram?", "past-tense")]
    [InlineData("How many ships moor at the old pier of Vell?", "counted-things")]
    [InlineData("When will the tram of Kiel open?", "future")]
    [InlineData("When was the pier opened by Lord Hask?", "missing-names")]
    [InlineData("When was the pier opened by Lord Hask?", "unknown-names")]
    [InlineData("When was the mayor born?", "missing-form")]
    [InlineData("Is the tram dear?", "predicate")]
    public async Task What_a_rule_adds_to_a_sentence_is_told(string question, string rule)
    {
        Assert.Contains(rule, Rules(await AskAsync(question)));
        Assert.DoesNotContain(rule, Rules(await AskAsync(question, rule)));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_named_with_those_that_do()
    {
        using var articles = FolderOfArticles.With([("Answering:WithoutRules:0", "rivels")], Library);

        var exception = Assert.Throws<OptionsValidationException>(() => articles.Assistant);

        Assert.Contains("Answering:WithoutRules names \"rivels\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("rivals", exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rules(AnswerTrace trace) => trace.Read.SelectMany(sentence => sentence.Rules).Select(one => one.Name);

    private static async Task<AnswerTrace> AskAsync(string question, string? without = null)
    {
        using var articles = FolderOfArticles.With(without is null ? [] : [("Answering:WithoutRules:0", without)], Library);
        return (await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None)).Trace;
    }
}
