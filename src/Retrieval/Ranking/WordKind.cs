using System.Collections.Frozen;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>What a word can be the answer to.</summary>
[Flags]
internal enum WordKind
{
    None = 0,
    Number = 1,
    Money = 2,
    Time = 4,
    Reason = 8,
    PlacePreposition = 16,
}

/// <summary>Knows the closed classes of English words that answer "how many", "when" and "why".</summary>
/// <remarks>The ranker was fitted with these words, so they stay its own, whatever the lists of <c>src/English</c> become.</remarks>
internal static class WordKinds
{
    private static readonly FrozenDictionary<string, WordKind> Kinds = Build();

    internal static WordKind Of(string word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return Kinds.GetValueOrDefault(word);
        return IsYear(word) || IsOrdinal(word) ? WordKind.Number | WordKind.Time : WordKind.Number;
    }

    private static bool IsYear(string word) =>
        word.Length is 4 or 5 && word[0] is '1' or '2' && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2])
        && char.IsAsciiDigit(word[3]) && (word[0] == '1' || word[1] == '0') && (word.Length == 4 || word[4] == 's');

    private static bool IsOrdinal(string word) => word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
        || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal);

    private static FrozenDictionary<string, WordKind> Build()
    {
        var kinds = new Dictionary<string, WordKind>(StringComparer.Ordinal);
        Add(
            WordKind.Number,
            "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety "
            + "hundred hundreds thousand thousands million millions billion billions trillion half dozen dozens third quarter percent once twice");
        Add(WordKind.Money, "dollar dollars pound pounds euro euros cent cents yen yuan rupees");
        Add(
            WordKind.Time,
            "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
            + "saturday sunday century centuries decade decades today yesterday tomorrow tonight bc ad ago");
        Add(WordKind.Reason, "because since due reason reasons thus therefore cause caused causes causing led leads avoid prevent owing hence");
        Add(WordKind.PlacePreposition, "in at near from of to on");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(WordKind kind, string words)
        {
            foreach (var word in words.Split(' '))
                kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }
    }
}
