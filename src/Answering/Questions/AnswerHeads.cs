using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Questions;

/// <summary>What the columns of a table are called in which a kind of thing stands: where something is kept stands below "Place" or "Room".</summary>
internal static class AnswerHeads
{
    private static readonly Dictionary<AnswerType, HashSet<string>> Stems = new()
    {
        [AnswerType.Place] = Read("place location address room site where storage kept stored shelf venue"),
        [AnswerType.Time] = Read("date day time hour when deadline opening opens closes"),
        [AnswerType.Person] = Read("name who person leader contact responsible owner author instructor teacher trainer"),
        [AnswerType.Number] = Read("number count quantity stock pieces"),
        [AnswerType.Money] = Read("price cost fee charge rate"),
    };

    /// <summary>Whether a column with these heads is called by the kind of thing; never where any column may hold it.</summary>
    public static bool AreOf(AnswerType wants, IEnumerable<string> heads) => Stems.TryGetValue(wants, out var stems)
        && heads.SelectMany(head => TermAnalyzer.English.Analyze(head)).Any(term => stems.Contains(term.Stem));

    /// <summary>Whether a word is one of those.</summary>
    public static bool Name(AnswerType wants, string stem) => Stems.TryGetValue(wants, out var stems) && stems.Contains(stem);

    private static HashSet<string> Read(string words) => [.. words.Split(' ').Select(word => TermAnalyzer.English.Analyze(word)[0].Stem)];
}
