using System.Collections.Frozen;

namespace ArticleBot.English.Terms;

/// <summary>English words that carry grammar instead of a subject. They are part of a sentence's words but never searched for.</summary>
internal static class StopWords
{
    private const string Words =
        """
        a about above after again against all also am an and any are as at be because been before being below between both but by
        can could did do does doing down during each few for from further had has have having he her here hers herself him himself his
        how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out
        over own same she should so some such than that the their theirs them themselves then there these they this those through to too
        under until up very was we were what when where which while who whom whose why will with would you your yours yourself yourselves
        according arent cant couldnt d didnt doesnt dont hadnt hasnt havent hed hes im isnt ive ll m re s shes shouldnt t theres
        theyd theyll theyre theyve thats ve wasnt werent weve whats whos wont wouldnt youd youll youre youve
        """;

    private static readonly FrozenSet<string> Set =
        Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contain(string word) => Set.Contains(word);
}
