using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>The names of the months.</summary>
public static class Months
{
    private const string ToApril = "January|February|March|April";

    private const string FromJune = "June|July|August|September|October|November|December";

    /// <summary>In full and in their order, for a regular expression.</summary>
    public const string Alternation = ToApril + "|May|" + FromJune;

    /// <summary>All but May, which is a surname and in small letters mostly the verb, for a regular expression.</summary>
    public const string PlainAlternation = ToApril + "|" + FromJune;

    /// <summary>As they are written short, without a full stop, for a regular expression; May has no shorter form.</summary>
    public const string ShortAlternation = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec";

    /// <summary>In full and in their order, in small letters.</summary>
    public static IReadOnlyList<string> Names { get; } = WordList.Of(Alternation);

    /// <summary>The number of a month, 1 to 12; 0 for another word.</summary>
    /// <param name="name">Its name in full, in letters of any size.</param>
    public static int NumberOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return 0;
    }

    /// <summary>All but May, in small letters.</summary>
    public static FrozenSet<string> PlainNames { get; } = FrozenSet.ToFrozenSet(WordList.Of(PlainAlternation));

    /// <summary>As they are written short, in small letters.</summary>
    public static IReadOnlyList<string> ShortNames { get; } = WordList.Of(ShortAlternation);
}
