namespace ArticleBot.Evaluation.Scoring;

/// <summary>A text to look for evidence in, or the evidence: as it stands without white space and, where needed, without marks as well.</summary>
internal sealed class EvidenceText(string text)
{
    private readonly Lazy<string> _unmarked = new(() => MarkedText.Strip(text));

    /// <summary>The text without white space.</summary>
    public string Plain { get; } = AnswerWords.Squash(text);

    /// <summary>Whether this evidence stands in a text, marks of tables and emphasis aside.</summary>
    public bool IsIn(EvidenceText other) => other.Plain.Contains(Plain, StringComparison.Ordinal)
        || (_unmarked.Value.Length > 0 && (_unmarked.Value != Plain || other._unmarked.Value != other.Plain)
            && other._unmarked.Value.Contains(_unmarked.Value, StringComparison.Ordinal));
}
