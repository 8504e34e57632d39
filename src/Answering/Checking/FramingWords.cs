using System.Collections.Frozen;

namespace ArticleBot.Answering.Checking;

/// <summary>Words that a sentence in somebody else's words may add to its quotes, and words that it may not, although grammar has them.</summary>
internal static class FramingWords
{
    // They tell where something is said, or that something is, and nothing of what it is.
    private static readonly FrozenSet<string> Light = Set(
        "accord according article articles passage passages source sources text document documents author report reports reported say says " +
        "said saying state states stated mention mentions mentioned note notes noted describe describes described called named known " +
        "located situated took take takes taken place happen happened happens occur occurred occurs also however specifically namely");

    // They change what is said: an order in time, a cause, a measure, how many, who is spoken to.
    private static readonly FrozenSet<string> Weighty = Set(
        "because before after until above below over under against only all both few more most same again once too than further " +
        "i me my myself we our ours you your yours yourself yourselves im ive youre youll youve youd");

    /// <summary>Whether a content word may stand in a sentence without standing in its quotes.</summary>
    public static bool IsLight(string word) => Light.Contains(word);

    /// <summary>Whether a stop word must stand in the quotes all the same.</summary>
    public static bool IsWeighty(string word) => Weighty.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
