using System.Text.RegularExpressions;

namespace ArticleBot.Evaluation.Scoring.Wordings;

/// <summary>
/// Names that are written long and short: initials with and without dots, countries and unions by their letters, a person with and without a middle
/// initial.
/// </summary>
internal static partial class ShortNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Only names whose short form is no other word; the form on the right is what all of them become.
    private static readonly (Regex Forms, string Name)[] Known =
    [
        (UnitedKingdom(), "UK"), (UnitedStates(), "USA"), (UnitedNations(), "UN"), (EuropeanUnion(), "EU"), (Emirates(), "UAE"), (Soviets(), "USSR"),
    ];

    /// <summary>The text with initials written together (J. K. becomes JK) and each known name in one form.</summary>
    public static string Unify(string text)
    {
        text = Initials().Replace(text, match => Dots().Replace(match.Value, ""));
        foreach (var (forms, name) in Known)
            text = forms.Replace(text, name);
        return text;
    }

    /// <summary>The text without initials in the middle of names: John F. Kennedy becomes John Kennedy.</summary>
    public static string WithoutMiddleInitials(string text) => MiddleInitial().Replace(text, " ");

    /// <summary>
    /// A person's name with initials before the last: John Fitzgerald Kennedy becomes JF Kennedy; null for what does not look like such a name.
    /// </summary>
    public static string? WithInitials(string name) => PersonName().Match(name) is { Success: true } match
        ? string.Concat(match.Groups["given"].Captures.Select(given => given.Value[0])) + " " + match.Groups["last"].Value
        : null;

    /// <summary>
    /// The letters that stand for a name of several words, or null where it has fewer than three capital ones: World Health Organization becomes WHO.
    /// </summary>
    public static string? LettersOf(string name)
    {
        var letters = string.Concat(CapitalWord().Matches(name).Select(word => word.Value[0]));
        return letters.Length >= 3 && NameOfSeveral().IsMatch(name) ? letters : null;
    }

    /// <summary>Whether the text has a run of capitalised words that letters stand for; letters of fewer than three are too common for it.</summary>
    public static bool IsSpeltOut(string letters, string text)
    {
        if (!Letters().IsMatch(letters))
            return false;
        foreach (var name in LongName().Matches(text).Select(match => match.Value))
        {
            if (string.Concat(CapitalWord().Matches(name).Select(word => word.Value[0])).Contains(letters, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(\p{Lu}\.[ ]?){2,}(?<=\.)|\b\p{Lu}\.(\p{Lu}\.?)+|\b(\p{Lu}\. )+(?=\p{Lu}\p{Ll})", Options)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\.\s?(?=\p{Lu}\b)|\.$|\.(?=\s*$)", Options)]
    private static partial Regex Dots();

    [GeneratedRegex(@"(?<=\p{Lu}\p{Ll}+)( \p{Lu}\.?)+ (?=\p{Lu}\p{Ll})", Options)]
    private static partial Regex MiddleInitial();

    [GeneratedRegex(@"^((?<given>\p{Lu}\p{Ll}+) ){1,3}(?<last>\p{Lu}[\p{L}'’-]+)$", Options)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+", Options)]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"^\W*([Tt]he )?(\p{Lu}\p{Ll}+|of|for|and|the|on|in|[ -])+\W*$", Options)]
    private static partial Regex NameOfSeveral();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+([ -]((of|for|and|the|on|in) ){0,2}\p{Lu}\p{Ll}+){2,}", Options)]
    private static partial Regex LongName();

    [GeneratedRegex(@"^\p{Lu}{3,6}$", Options)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(UK|United Kingdom|(Great )?Britain)\b", Options)]
    private static partial Regex UnitedKingdom();

    [GeneratedRegex(@"\bUSA?\b|\bUnited States( of America)?\b|(?<!\b(South|North|Central|Latin) )\bAmerica\b", Options)]
    private static partial Regex UnitedStates();

    [GeneratedRegex(@"\b(UN|United Nations)\b", Options)]
    private static partial Regex UnitedNations();

    [GeneratedRegex(@"\b(EU|European Union)\b", Options)]
    private static partial Regex EuropeanUnion();

    [GeneratedRegex(@"\b(UAE|United Arab Emirates)\b", Options)]
    private static partial Regex Emirates();

    [GeneratedRegex(@"\b(USSR|Soviet Union)\b", Options)]
    private static partial Regex Soviets();
}
