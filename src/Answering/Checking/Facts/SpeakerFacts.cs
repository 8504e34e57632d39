using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>Who said it: a name at a verb of saying must be that of somebody who speaks in the quotes, where anybody is named there as speaking.</summary>
internal static class SpeakerFacts
{
    /// <summary>How far from the verb a speaker is named, in words.</summary>
    private const int Near = 3;

    private static readonly FrozenSet<string> Saying = FrozenSet.ToFrozenSet(
    [
        .. WordList.Of(SpeechVerbs.Saying), .. WordList.Of(SpeechVerbs.SayingNow), "say", "saying", "believes", "believed", "wrote", "writes", "added",
        "suggested", "suggests", "predicted", "predicts", "according", "admitted", "noted",
    ]);

    // Verbs of saying whose subject stands in the quotes only.
    private static readonly FrozenSet<string> Speaking = FrozenSet.ToFrozenSet(
    [
        .. WordList.Of(SpeechVerbs.Past), .. WordList.Of(SpeechVerbs.Present), "called", "calls", "thinks", "thought", "estimates", "estimated", "hopes",
        "hoped", "expects", "promised", "asked", "wants", "praised", "criticised", "criticized", "described", "doubted", "recalls", "recalled", "remembers",
        "puts",
    ]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        var speaking = Speakers(facts.Said, Near, Saying.Contains);
        if (speaking.Count == 0)
            return null;
        // Nearest by what is said, not by who says it.
        var what = facts.Said.Sequence.Where(word => word.IsContent && !speaking.Contains(word.Word)
            && !Saying.Contains(word.Word)).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in facts.NearestTo(what))
        {
            var known = Speakers(sentence, Near, word => Saying.Contains(word) || Speaking.Contains(word));
            if (known.Count > 0 && speaking.All(name => facts.Known.Words.Contains(name) && !sentence.Words.Contains(name)))
                return $"in its quotes somebody else than '{speaking.First()}' says so";
        }

        return null;
    }

    private static HashSet<string> Speakers(Assertion text, int reach, Func<string, bool> isSaying)
    {
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var words = text.Sequence.ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (!isSaying(words[i].Word))
                continue;
            var (from, to) = words[i].Word == "according" ? (i + 1, i + reach + 1) : (i - reach, i + reach);
            for (var j = Math.Max(0, from); j <= Math.Min(words.Count - 1, to); j++)
            {
                if ((words[j].IsName && !CalendarWords.All.Contains(words[j].Word))
                    || (j == 0 && char.IsLetter(words[j].Word[0]) && !words[j].IsStopWord && j < i))
                    speakers.Add(words[j].Word);
            }
        }

        return speakers;
    }
}
