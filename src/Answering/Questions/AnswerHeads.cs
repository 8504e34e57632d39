using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Questions;

/// <summary>What the columns of a table are called in which a kind of thing stands: where something is kept stands below "Place" or "Room".</summary>
internal static class AnswerHeads
{
    private static readonly Dictionary<AnswerType, HashSet<string>> Stems = new()
    {
        [AnswerType.Place] = Read("place location address room site where storage shelf venue"),
        [AnswerType.Time] = Read("date day time hour when deadline"),
        [AnswerType.Person] = Read("name who person leader contact responsible owner author instructor teacher trainer"),
        [AnswerType.Money] = Read("price cost fee charge rate"),
    };

    /// <summary>The stems of the words that such a column is called by; none where any column may hold it.</summary>
    public static IReadOnlySet<string> Of(AnswerType wants) => Stems.GetValueOrDefault(wants) ?? [];

    private static HashSet<string> Read(string words) => [.. words.Split(' ').Select(word => TermAnalyzer.English.Analyze(word)[0].Stem)];
}
