using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>All rules that are switched on.</summary>
/// <param name="rules">All that there are; the first that leaves a sentence out is the one that is named for it.</param>
/// <param name="options">Those that are switched off.</param>
internal sealed class EvidenceRules(IEnumerable<IEvidenceRule> rules, IOptions<AnsweringOptions> options)
{
    private readonly IReadOnlyList<IEvidenceRule> _rules = [.. rules.Where(rule => !options.Value.WithoutRules.Contains(rule.Name, StringComparer.Ordinal))];

    /// <summary>Those that have something to say about a question.</summary>
    public RulesOfQuestion For(QuestionReading question, WordingScale scale, IReadOnlyList<Passage> passages)
    {
        var asked = new AskedOfPassages(question, scale, passages);
        return new RulesOfQuestion([.. from rule in _rules let test = rule.For(asked) where test is not null select (rule.Name, test)]);
    }
}

/// <summary>The rules that have something to say about a question.</summary>
/// <param name="tests">By name.</param>
internal sealed class RulesOfQuestion(IReadOnlyList<(string Name, IEvidenceTest Test)> tests)
{
    /// <summary>No rules.</summary>
    public static RulesOfQuestion None { get; } = new([]);

    /// <summary>What they say about a sentence.</summary>
    public RuleEffects Of(in JudgedSentence sentence)
    {
        List<RuleEffect>? found = null;
        foreach (var (name, test) in tests)
        {
            var effect = test.Of(sentence);
            if (effect == Effect.None)
                continue;
            (found ??= []).Add(new RuleEffect(name, effect));
            if (effect.Excludes)
                break;
        }

        return found is null ? RuleEffects.None : new RuleEffects(found);
    }
}

/// <summary>What one rule says about a sentence.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Effect">What it adds.</param>
internal readonly record struct RuleEffect(string Rule, Effect Effect);

/// <summary>What all rules say about a sentence.</summary>
/// <param name="All">Those that say anything, in their order.</param>
internal sealed record RuleEffects(IReadOnlyList<RuleEffect> All)
{
    /// <summary>Nothing.</summary>
    public static RuleEffects None { get; } = new([]);

    /// <summary>What is added when sentences are compared, in log-odds.</summary>
    public float Choice { get; } = All.Sum(one => one.Effect.Choice);

    /// <summary>What is added when it is judged whether the sentence answers at all, in log-odds.</summary>
    public float Belief { get; } = All.Sum(one => one.Effect.Belief);

    /// <summary>What rules say against the sentence, at most 0: what one of them sees for it takes nothing from what others see against it.</summary>
    public float Objection { get; } = All.Sum(one => Math.Min(0f, one.Effect.Belief));

    /// <summary>Whether the sentence is left out.</summary>
    public bool Exclude => float.IsNegativeInfinity(Choice);
}
