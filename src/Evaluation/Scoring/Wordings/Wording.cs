using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Numbers;
using Humanizer;

namespace ArticleBot.Evaluation.Scoring.Wordings;

/// <summary>
/// A text in a form in which the usual ways of writing the same are equal: U.K. and United Kingdom, plurals, initials, numbers. Errs on the side of
/// telling apart: what is equal here is the same for any reader.
/// </summary>
internal sealed partial class Wording
{
    private static readonly FrozenSet<string> Connecting =
        FrozenSet.ToFrozenSet(["of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "was", "it", "that", "this", "as"]);

    private readonly string _text;
    private readonly string[] _words;
    private readonly string[] _withoutInitials;

    private Wording(string text)
    {
        _text = text;
        _words = WordsOf(text);
        var shorter = ShortNames.WithoutMiddleInitials(text);
        _withoutInitials = shorter == text ? _words : WordsOf(shorter);
    }

    public static Wording Of(string text) => new(text);

    /// <summary>Whether one right answer occurs in the text in any of its wordings; yes and no as <see cref="AnswerWords.Contains"/> has it.</summary>
    public bool Holds(Wording gold) => (!gold.IsAcronym && AnswerWords.Contains(gold._text, _text))
        || (!AnswerWords.IsYesOrNo(gold._text) && gold.Forms().Any(form => Has(_words, form) || Has(_withoutInitials, form)))
        || ShortNames.IsSpeltOut(ShortNames.Unify(gold._text).Trim(), _text);

    /// <summary>Whether both say the same and nothing else.</summary>
    public bool SaysJust(Wording gold) => AnswerWords.AreEqual(gold._text, _text)
        || gold.Forms().Any(form => form.SequenceEqual(_words) || form.SequenceEqual(_withoutInitials));

    /// <summary>Whether both have a word in common that means something by itself.</summary>
    public bool Shares(Wording gold) => _words.Intersect(gold._words).Any(word => !Connecting.Contains(word));

    // Letters that small letters would turn into other words.
    private bool IsAcronym => _words is [{ Length: <= 3 } letters] && letters.All(char.IsAsciiLetterUpper);

    private IEnumerable<string[]> Forms()
    {
        if (_words.Length > 0)
            yield return _words;
        if (_withoutInitials.Length > 0 && _withoutInitials != _words)
            yield return _withoutInitials;
        if (ShortNames.WithInitials(_text.Trim()) is { } initials)
            yield return WordsOf(initials);
        if (ShortNames.LettersOf(_text) is { } letters)
            yield return [letters];
    }

    // Words in capitals keep them: US is no us, and WHO no who.
    private static string[] WordsOf(string text) =>
    [
        .. AnswerWords.Split(NumberForms.Unify(ShortNames.Unify(text))).SelectMany(part =>
            InCapitals().Match(part) is { Success: true } capitals ? [capitals.Groups["letters"].Value] : AnswerWords.Normal(part).Select(Singular)),
    ];

    private static string Singular(string word) => word.Length > 3 && word.All(char.IsLetter) ? word.Singularize(inputIsKnownToBePlural: false) : word;

    private static bool Has(string[] words, string[] form) => words.AsSpan().IndexOf(form) >= 0;

    [GeneratedRegex(@"^\W*(?<letters>[A-Z]{2,6})(['’]s)?\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InCapitals();
}
