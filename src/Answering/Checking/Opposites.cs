using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking;

/// <summary>Words that say the opposite of each other, and whether two texts use them of the same thing.</summary>
internal static class Opposites
{
    private static readonly (FrozenSet<string> One, FrozenSet<string> Other)[] Pairs = Read(
        "more greater|less fewer,larger bigger|smaller,higher|lower,longer|shorter,older|younger newer,faster quicker|slower,stronger|weaker,earlier " +
        "sooner|later,above|below,over|under,before|after,better|worse," +
        "richer|poorer,deeper|shallower,heavier|lighter,increase increased increases increasing|decrease decreased decreases decreasing decline declined " +
        "reduce reduced,rise rose risen rises rising|fall fell fallen falls falling," +
        "grow grew grown grows|shrink shrank shrunk shrinks,raise raised raises|lower lowered lowers cut,gain gained gains|lose lost loses,win won " +
        "wins|lose lost loses,approve approved approves|reject rejected rejects," +
        "accept accepted accepts|reject rejected refuse refused declined,get got gets receive received " +
        "receives|decline declined refuse refused,allow allowed allows allowing permit permitted|forbid forbade forbidden ban " +
        "banned prohibit prohibited prevent prevented," +
        "open opened opens opening|close closed closes closing,begin began begun begins start started starts|end ended ends stop stopped finish " +
        "finished,arrive arrived arrives|leave left leaves depart departed," +
        "support supported supports supporting|oppose opposed opposes opposing,include included includes including|exclude excluded excludes " +
        "excluding,add added adds|remove removed removes,success succeed succeeded|failure fail failed," +
        "agree agreed agrees|disagree disagreed refuse refused,confirm confirmed confirms|deny denied denies,create created creates|destroy destroyed " +
        "destroys,build built|demolish demolished,borrow borrowed|lend lent," +
        "import imported imports|export exported exports,maximum|minimum,majority|minority,most|least,best|worst,highest|lowest,largest " +
        "biggest|smallest,oldest|youngest newest,longest|shortest,strongest|weakest,northern north|southern south," +
        "eastern east|western west,inside|outside,public|private,free|paid,male men man|female women woman,common|rare,easy easier|difficult " +
        "harder,safe|dangerous unsafe,possible|impossible,legal|illegal,known|unknown,likely|unlikely," +
        "mandatory required compulsory|optional voluntary,strengthen strengthened|weaken weakened,praise praised praises|criticise criticised criticize " +
        "criticized,expand expanded|reduce reduced contract contracted,advance advanced|retreat retreated," +
        "hire hired|fire fired dismiss dismissed,join joined|leave left,enter entered|leave left exit exited,upgrade upgraded|downgrade " +
        "downgraded,improve improved improves|worsen worsened worsens,defeat defeated beat|lose lost," +
        "attack attacked|defend defended,remember remembered|forget forgot forgotten,love loved|hate hated,push pushed|pull pulled,sank sink|float " +
        "floated,hot hotter warm warmer|cold colder cool cooler,wet|dry,mild|severe,early|late,up|down," +
        "internal|external,upper|lower,day daytime|night nighttime,weekdays|weekends,morning|evening,summer|winter,often frequently|rarely " +
        "seldom,many|few,high|low,young|old,rich|poor,slow slowly|fast quickly," +
        "temporary temporarily|permanent permanently,ancient|modern,long|short,large big|small little,employer|employee,parent parents|child "
            + "children,keep kept " +
        "retain retained|abandon abandoned lose lost," +
        "required|exempt,recommend recommended|discourage discouraged,encourage encouraged|discourage discouraged,optimistic|pessimistic,exceed " +
        "exceeded|missed miss,extended extend|shortened shorten,postponed delayed|advanced brought,old older|new newer," +
        "former previous|current present,indoor indoors|outdoor outdoors,senior|junior,domestic|international foreign");

    private static readonly (FrozenSet<string> One, FrozenSet<string> Other)[] Ends = Array.FindAll(Pairs, pair =>
        new[] { "open", "begin", "arrive" }.Any(pair.One.Contains));

    /// <summary>"For" is said of so much that only beside "against" it means the opposite: of who did not vote against tells who voted for.</summary>
    private static readonly (FrozenSet<string> One, FrozenSet<string> Other)[] Sides = Read("against|for");

    /// <summary>The word of one text whose opposite another text says of the same thing, neither of them denied; null where there is none.</summary>
    /// <param name="said">What is asked or claimed.</param>
    /// <param name="known">All that is known; where it has the word itself, nothing is turned round.</param>
    /// <param name="sources">The texts that may say the opposite.</param>
    public static string? Between(Assertion said, Assertion known, IReadOnlyList<Assertion> sources)
    {
        foreach (var (one, other) in Pairs)
        {
            if ((Turned(one, other, said, known, sources) ?? Turned(other, one, said, known, sources)) is { } word)
                return word;
        }

        return OtherSide(said, sources);
    }

    /// <summary>Whether a text has the opposite of a word of another, and not that word.</summary>
    public static bool AreIn(Assertion said, Assertion told) =>
        Array.Exists(Pairs, pair => Has(pair.One, pair.Other, said, told) || Has(pair.Other, pair.One, said, told))
        || Array.Exists(Sides, pair => Has(pair.One, pair.Other, said, told));

    /// <summary>The word of a question of when something opens, begins or comes, of which a text tells the other end only: when it closes; else null.</summary>
    public static string? EndsIn(Assertion asked, Assertion told)
    {
        foreach (var (one, other) in Ends)
        {
            if (Has(one, other, asked, told) || Has(other, one, asked, told))
                return asked.Words.First(word => one.Contains(word) || other.Contains(word));
        }

        return null;
    }

    /// <summary>Whether a word is what somebody does, such as "leave" beside "left".</summary>
    public static bool IsVerb(string word) => Array.Exists(Pairs, pair => HasPast(pair.One, word) || HasPast(pair.Other, word));

    private static bool HasPast(FrozenSet<string> forms, string word) =>
        forms.Contains(word) && forms.Any(form => form == $"{word}ed" || form == $"{word}d" || (form != word && IrregularForms.PlainOf(form) == word));

    private static bool Has(FrozenSet<string> one, FrozenSet<string> other, Assertion said, Assertion told) =>
        said.Words.Any(one.Contains) && told.Words.Any(other.Contains) && !told.Words.Any(one.Contains);

    /// <summary>"For" of "voted for" where a text has "voted against", or the other way round; null where a text says the same.</summary>
    private static string? OtherSide(Assertion said, IReadOnlyList<Assertion> sources)
    {
        var claim = said.Sequence.ToList();
        for (var at = 1; at < claim.Count; at++)
        {
            foreach (var (one, other) in claim[at - 1].IsStopWord ? [] : Sides)
            {
                var side = one.Contains(claim[at].Word) ? (Own: one, Opposite: other) : (Own: other, Opposite: one);
                if (side.Own.Contains(claim[at].Word) && !Has(side.Own, at) && Has(side.Opposite, at))
                    return claim[at].Word;
            }
        }

        return null;

        bool Has(FrozenSet<string> side, int at) => sources.Any(source => source.Sequence.ToList() is var words
            && Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(place => side.Contains(words[place].Word)
                && words[place - 1].Stem == claim[at - 1].Stem && Denials(claim, at) == Denials(words, place)));
    }

    private static string? Turned(FrozenSet<string> one, FrozenSet<string> other, Assertion said, Assertion known, IEnumerable<Assertion> sources)
    {
        if (!said.Words.Any(one.Contains) || said.Words.Any(other.Contains) || known.Words.Any(one.Contains) || !known.Words.Any(other.Contains))
            return null;
        var claim = said.Sequence.ToList();
        var at = claim.FindIndex(word => one.Contains(word.Word) && !IsDegree(claim, word));
        if (at < 0)
            return null;
        foreach (var source in sources)
        {
            var words = source.Sequence.ToList();
            for (var i = 0; i < words.Count; i++)
            {
                if (other.Contains(words[i].Word) && (IsSamePlace(claim, at, words, i) || IsOfSameThing(claim, at, words, i))
                    && Denials(claim, at) == Denials(words, i))
                    return claim[at].Word;
            }
        }

        return null;
    }

    /// <summary>Whether the words around both are the same, and stand on the same side.</summary>
    private static bool IsSamePlace(List<AssertedWord> claim, int at, List<AssertedWord> source, int place)
    {
        var before = Stems(source.Take(place).TakeLast(10));
        var behind = Stems(source.Skip(place + 1).Take(10));
        var saidBefore = Stems(claim.Take(at));
        var saidBehind = Stems(claim.Skip(at + 1));
        var same = saidBefore.Count(before.Contains) + saidBehind.Count(behind.Contains);
        var crossed = saidBefore.Count(behind.Contains) + saidBehind.Count(before.Contains);
        return same >= 2 && same > crossed;
    }

    /// <summary>Whether both stand right before the same word: the old bridge and the new bridge.</summary>
    private static bool IsOfSameThing(List<AssertedWord> claim, int at, List<AssertedWord> source, int place) =>
        at + 1 < claim.Count && place + 1 < source.Count && !claim[at + 1].IsStopWord && claim[at + 1].Stem == source[place + 1].Stem;

    /// <summary>"how many", "how old", "at least" and "at most" say nothing about many, old, least or most.</summary>
    private static bool IsDegree(List<AssertedWord> words, AssertedWord word) => words.IndexOf(word) is > 0 and var at && words[at - 1].Word is "how" or "at";

    private static HashSet<string> Stems(IEnumerable<AssertedWord> words) =>
        words.Where(word => !word.IsStopWord).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);

    private static bool Denials(List<AssertedWord> words, int at) => words.Take(at).TakeLast(4).Any(word => Clause.IsDenial(word.Word));

    private static (FrozenSet<string> One, FrozenSet<string> Other)[] Read(string pairs) =>
        [.. pairs.Split(',').Select(pair => pair.Split('|')).Select(pair => (Set(pair[0]), Set(pair[1])))];

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
