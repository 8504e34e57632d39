using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// Somebody else's story: a sentence with none of the question's names, under titles that have none either, mostly tells of others. The sentence
/// before may have named whom it tells of, unless it begins with a name of its own: "She married Leif Sande. Edda Halvorsen died in 2024."
/// </summary>
internal sealed partial class MissingNames : IEvidenceRule
{
    /// <summary>Where all names are missing, in log-odds.</summary>
    private const float All = 2f;

    /// <inheritdoc/>
    public string Name => "missing-names";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Scale.HasNames ? new Test(asked.Scale) : null;

    private sealed class Test(WordingScale scale) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            return Effect.OfBoth(-All * scale.MissingNames(BeginsWithName().IsMatch(words.Text) ? words.HaveThemselves : words.Have));
        }
    }

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithName();
}
