using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Changes;

/// <summary>
/// Compares what articles of different dates say about a subject: sentences that are alike but for a number, a name, a day or a denial tell a
/// change. Nothing is concluded from them; both are quoted.
/// </summary>
internal static class ChangeFinder
{
    /// <summary>How alike two sentences must be, their numbers and names left aside, to speak of the same thing.</summary>
    private const double LeastOverlap = 0.4;

    private const int MostChanges = 4;

    /// <summary>The plainest changes, in the order of the newer sentences; no sentence occurs twice.</summary>
    /// <param name="sentences">What the articles say about the subject.</param>
    /// <param name="since">The newer article must be from these days or later; null when any time will do.</param>
    public static IReadOnlyList<Change> Find(IReadOnlyList<SentenceEvidence> sentences, DateRange? since)
    {
        var statements = sentences.Select(sentence => new Statement(sentence)).ToList();
        var pairs =
            from now in statements
            where IsSince(now.Sentence, since)
            from before in statements
            where Recency.IsNewer(now.Sentence.Passage.Article, before.Sentence.Passage.Article)
            let overlap = Overlap.Of(now.Rest, before.Rest)
            where (overlap >= LeastOverlap && now.DiffersFrom(before)) || (overlap > 0 && now.IsOfSameSection(before))
            orderby overlap * (1 + now.Sentence.Coverage + before.Sentence.Coverage) descending
            select new Change(now.Sentence, before.Sentence);

        var order = sentences.ToList();
        var changes = new List<Change>();
        foreach (var pair in pairs)
        {
            if (changes.Count < MostChanges && !changes.Exists(change => change.Now == pair.Now || change.Before == pair.Before))
                changes.Add(pair);
        }

        return [.. changes.OrderBy(change => order.IndexOf(change.Now))];
    }

    /// <summary>What newer articles add to a subject: sentences that no older one has in other words.</summary>
    /// <param name="sentences">What the articles say about the subject.</param>
    /// <param name="since">The days that "newer" begins with.</param>
    public static IReadOnlyList<SentenceEvidence> Additions(IReadOnlyList<SentenceEvidence> sentences, DateRange since)
    {
        var before = sentences.Where(sentence => !IsSince(sentence, since)).Select(sentence => sentence.Text).ToList();
        return [.. sentences.Where(sentence => IsSince(sentence, since) && !before.Exists(other => Overlap.IsRepetition(other, sentence.Text)))];
    }

    private static bool IsSince(SentenceEvidence sentence, DateRange? since) =>
        since is not { } days || new DateRange(days.First, DateOnly.MaxValue).MayContain(sentence.Passage.Article.Published);

    private sealed class Statement
    {
        private readonly Assertion _says;

        public Statement(SentenceEvidence sentence)
        {
            Sentence = sentence;
            _says = Assertion.Of(sentence.Text);
            Rest = [.. _says.Sequence.Where(word => word is { IsContent: true, IsName: false }).Select(word => word.Stem)];
        }

        public SentenceEvidence Sentence { get; }

        /// <summary>Stems that are neither numbers nor names.</summary>
        public HashSet<string> Rest { get; }

        /// <summary>Each has a number or a name that the other lacks, or one of them denies.</summary>
        public bool DiffersFrom(Statement other) =>
            HaveOwn(_says.Numbers, other._says.Numbers) || HaveOwn(_says.Names, other._says.Names)
            || _says.Clauses.Any(clause => clause.Denies) != other._says.Clauses.Any(clause => clause.Denies);

        /// <summary>
        /// Whether both speak of something under the same heading, and not in the same words: a rule may be turned round in words that are not alike.
        /// </summary>
        public bool IsOfSameSection(Statement other) => Sentence.Passage.Heading is { Length: > 0 } heading && heading == other.Sentence.Passage.Heading
            && Rest.Overlaps(other.Rest) && !Overlap.IsRepetition(Sentence.Text, other.Sentence.Text);

        private static bool HaveOwn(IReadOnlySet<string> some, IReadOnlySet<string> others) =>
            some.Except(others).Any() && others.Except(some).Any();
    }
}
