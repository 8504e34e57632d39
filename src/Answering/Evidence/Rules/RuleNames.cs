using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Sees at start that only rules are switched off that exist.</summary>
internal sealed class RuleNames(IEnumerable<IEvidenceRule> rules) : IValidateOptions<AnsweringOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AnsweringOptions options)
    {
        var names = rules.Select(rule => rule.Name).ToList();
        return options.WithoutRules.Except(names, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? ValidateOptionsResult.Fail(
                $"{AnsweringOptions.Section}:{nameof(AnsweringOptions.WithoutRules)} names \"{unknown}\", which is no rule. The rules are "
                    + $"{string.Join(", ", names)}.")
            : ValidateOptionsResult.Success;
    }
}
