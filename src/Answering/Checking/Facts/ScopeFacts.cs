using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>How far a claim reaches: "all", "only", "first", "because", "still" and their like need a word of the same class in the quotes.</summary>
internal static class ScopeFacts
{
    private static readonly string Extremes = string.Join(", ", Superlatives.All) +
        ", oldest, youngest, newest, best, worst, earliest, richest, poorest, rarest, busiest, hardest, easiest, simplest, safest, latest, finest, toughest, " +
        "most common, most important, most popular, most expensive, most successful, most powerful, most famous, most widely, most often, most frequent, " +
        "the most";

    private static readonly WordClass[] Classes =
    [
        WordClass.Of(
            "only", "only, solely, exclusively, sole, exclusive",
            "alone, just, merely, no more, no other, limit*, unique*, except, apart, other than, nothing, none, nobody, single, restrict*, unless, but, " +
            "cannot, reserved, confined, until, if, without, may not, not, ban*, never, at most"),
        WordClass.Of(
            "all", "all, every, everyone, everybody, everywhere, entire, entirely, completely, always, worldwide, universally, invariably",
            "whole, wholly, any, anyone, anything, anywhere, each, both, throughout, total*, 100, full, fully, no, none, never, nobody, whenever, must, " +
            "rest, across, world, global*, required, regardless, whoever, " +
            "whatever, constant*, each of, together, complete*, nothing, nowhere, neither, universal*, fail*, in full, as a whole, sold out, has to, have to"),
        WordClass.Of(
            "first", "the first, firstly, earliest, for the first time",
            "1*, initial*, inaugural, debut*, original*, pioneer*, new, newly, never before, begin*, began, begun, start*, launch*, found*, until then, " +
            "before, opened, introduce*, oldest, then, when, previously, " +
            "no one, inception, lead*, chief*, top, main, primar*"),
        WordClass.Of(
            "most", Extremes,
            "most, least, top, first, last, lead*, record*, ever, maximum, minimum, peak*, dominant, chief, main*, premier, unmatched, number one, than " +
            "any*, than all, no other, nobody, majority, favourite, favorite, " +
            "main, principal, primar*, latest, more than half, up to, more than, else, second*, no one, extreme*, outsold, outnumber*, older than, just, " +
            "recent*, nearly all, typically, usual*, often, unparalleled, 1*"),
        WordClass.Of(
            "nearly all", "mostly, majority, a majority",
            "most, main*, large*, chief*, primar*, predominant*, usual*, typical*, general*, half, 5*, 6*, 7*, 8*, 9*, common*, often, many, all, vast, " +
            "bulk, nearly, almost, three, two"),
        WordClass.Of(
            "still", "still, no longer, anymore, any more",
            "remain*, continu*, keep*, kept, yet, today, persist*, ongoing, even now, ever since, until*, stop*, ceas*, end*, cease, used to, formerly, " +
            "former, once, not yet, abandon*, previously, replac*, " +
            "not, never, since, now, closed, close*, drop*, gone, retire*, dissolv*, no, abolish*, scrap*, discontinu*, left, instead, to date, " +
            "current*, withdraw*, withdrew"),
        WordClass.Of(
            "already", "already",
            "has, have, had, by then, previously, earlier, was, were, since, now, ha*, before, is, are, did, been, so far, ago, completed, in place, opened"),
        WordClass.Of(
            "certain", "certainly, definitely, proven, proves, proved, proof, undoubtedly, surely, inevitably, conclusively, confirmed, confirms",
            "certain*, definite*, guarante*, prove*, proof*, confirm*, sure*, ensure*, inevitabl*, undoubted*, without doubt, conclusive*, show*, " +
            "demonstrat*, establish*, verif*, found"),
    ];

    private const string Causes =
        "because, because of, due to, owing to, thanks to, as a result, therefore, consequently, caused by, caused, causes, led to, leads to, " +
        "on account of, the reason";

    private const string PlainCauses =
        "since, so, so that, result*, cause*, causing, lead*, led, due, reason*, why, thus, hence, for, make*, made, trigger*, contribute*, blame*, "
        + "given, thank*, " +
        "consequen*, explain*, attribut*, as, produce*, creat*, prompt*, driv*, drove, owe*, responsible, effect*, force*, fear*, inherit*, mutation*, "
        + "origin*, stem*, " +
        "help*, allow*, in order, means, such that, that is why, if, therefore, then, not";

    private static readonly WordClass Cause = WordClass.Of(
        "cause", Causes,
        PlainCauses + ", after, follow*, bring*, brought, behind, to, by, from, through, affect*, impact*, increase*, raise*, when, where, with, " +
            "come*, came, reduce*, can, until");

    // Of the quotes' own words only what says so makes a cause of what stands side by side there.
    private static readonly WordClass CauseInTheirWords = WordClass.Of("cause", Causes, PlainCauses);

    /// <summary>From this share of the quotes' words on a claim is made of them.</summary>
    private const double MadeOfTheirWords = 0.7;

    // "One of the oldest" is not "the oldest", nor is "the second oldest".
    private static readonly string[] Partial =
        ["one of", "among", "some of", "second", "third", "fourth", "fifth", "nearly", "almost", "possibly", "perhaps", "arguably", "probably",
            "apart from", "except", "any other", "than any", "several of", "two of", "three of"];

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        if ((facts.Share < MadeOfTheirWords ? Cause : CauseInTheirWords).Unlicensed(facts) is { } cause)
            return $"no quote says '{cause}'";
        foreach (var each in Classes)
        {
            if (each.Unlicensed(facts) is { } word)
                return $"no quote says '{word}'";
        }

        return UnlimitedSuperlative(facts) is { } superlative ? $"its quotes limit '{superlative}'" : null;
    }

    /// <summary>A superlative that stands in the quotes right behind what limits it, and in the claim behind nothing of the kind.</summary>
    private static string? UnlimitedSuperlative(ComparedFacts facts)
    {
        var said = facts.Said.Sequence.Select(word => word.Word).ToList();
        if (Partial.Any(facts.Phrases.Has))
            return null;
        foreach (var word in said.Where(word => (word.EndsWith("est", StringComparison.Ordinal) && word.Length > 5)
            || word is "most" or "first" or "best" or "worst").Distinct())
        {
            var holders = facts.Sources.SelectMany(source => Places(source, word)).ToList();
            if (holders.Count > 0 && holders.TrueForAll(before => Partial.Any(before.Has)))
                return word;
        }

        return null;
    }

    private static IEnumerable<PhraseText> Places(Assertion source, string word)
    {
        var words = source.Sequence.ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Word == word)
                yield return new PhraseText(words.Take(i).TakeLast(4));
        }
    }
}
