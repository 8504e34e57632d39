using System.Text.RegularExpressions;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Numbers;

/// <summary>A code that names the row of a table: a ratio (1:3), a version (2.10), a telephone number, a model (QX-200).</summary>
internal sealed partial class RowCode
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    private readonly string _code;
    private readonly Regex _alike;

    private RowCode(string code)
    {
        _code = code;
        var separators = code.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToList();
        // Versions and ratios have as many parts as it takes: 2.10 is no 2.10.3.
        var make = separators is [var separator] && code.All(letter => letter == separator || char.IsAsciiDigit(letter)) && separator != ' '
            ? $@"\d+({Regex.Escape($"{separator}")}\d+)+"
            : Letters().Replace(Digits().Replace(Regex.Escape(code), @"\d+"), match => @"\p{L}{" + match.Length + "}");
        _alike = new Regex($@"(?<![\w.:/-]){make}(?![.:/-]?\w)", Options, Limit);
    }

    /// <summary>The code that a name is, or null where it is none: a plain number, a word, a day, an amount with its unit.</summary>
    /// <param name="name">What names a row.</param>
    public static RowCode? Of(string name) => Code().IsMatch(name.Trim()) && DateGrammar.FindAll(name).Count == 0 ? new RowCode(name.Trim()) : null;

    /// <summary>The codes of the same make in a text.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<string> LikesIn(string text) => _alike.Matches(text).Where(match => !Bound().IsMatch(text[..match.Index])).Select(match => match.Value);

    /// <summary>Whether a code is this one.</summary>
    /// <param name="code">The other code.</param>
    public bool Is(string code) => code.Equals(_code, StringComparison.OrdinalIgnoreCase);

    // Digits in parts, or capitals with digits; "5 kg", "11-30" and "Room 3" are none.
    [GeneratedRegex(@"^(\d{1,8}([.:/]\d{1,8}){1,5}|(\+\d|0)\d{0,7}([ /-]\d{1,8}){1,5}|[A-Z]{1,4}([ -]?\d{1,6}){1,3}[A-Z]?)$", Options)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+", Options)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\\)[A-Za-z]+", Options)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(before|after|since|until|till|by|from|between|than|at|around|about)( the)? *$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Bound();
}
