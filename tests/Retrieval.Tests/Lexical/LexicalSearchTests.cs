using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Searching;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Tests.Segments;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Lexical;

public sealed class LexicalSearchTests
{
    [Fact]
    public void Skipping_blocks_gives_what_scoring_every_passage_gives() =>
        Gen.Select(RandomIndex.Any, RandomIndex.Question, Gen.Int[1, 30]).Sample(
            (index, question, count) =>
            {
                var query = LexicalQuery.Create(index.Snapshot(), question);

                Assert.Equal(Exhaustive(query, count), LexicalSearch.Find(query, count));
            },
            iter: 300);

    [Fact]
    public void Skipping_windows_gives_what_scoring_every_passage_gives() =>
        Gen.Select(RandomIndex.Large, RandomIndex.Question.Array[20], Gen.Int[1, 100]).Sample(
            (index, questions, count) =>
            {
                var snapshot = index.Snapshot();
                foreach (var question in questions)
                {
                    var query = LexicalQuery.Create(snapshot, question);

                    Assert.Equal(Exhaustive(query, count), LexicalSearch.Find(query, count));
                }
            },
            iter: 3);

    [Fact]
    public void Scores_are_BM25_computed_from_the_words_themselves() =>
        Gen.Select(RandomIndex.Any, RandomIndex.Question).Sample(
            (index, question) =>
            {
                var live = index with { Passages = [.. index.Passages.Select(passage => passage with { IsDeleted = false })] };
                var query = LexicalQuery.Create(live.Snapshot(), question);
                var expected = Bm25FromWords(live.Passages, [.. question.Distinct()]);

                var found = LexicalSearch.Find(query, 10);

                foreach (var place in found)
                    Assert.InRange(LexicalScore.ToBm25(place.Score) - expected[place.Place], -0.001, 0.001);
                var best = expected.Where(score => score > 0).OrderDescending().Take(10).ToArray();
                Assert.Equal(best.Length, found.Length);
                for (var i = 0; i < best.Length; i++)
                    Assert.InRange(LexicalScore.ToBm25(found[i].Score) - best[i], -0.001, 0.001);
            },
            iter: 100);

    [Fact]
    public void Bounds_hold_for_every_posting_at_any_average_length() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, 31], Gen.Int[0, 7], Gen.Int[0, 255]).Array[1, 128], Gen.Float[1, 300]).Sample((postings, average) =>
            {
                var impacts = new ImpactTable(average);
                var documents = Enumerable.Range(0, postings.Length).Select(i => (ushort)i).ToArray();
                var occurrences = postings.Select(posting => Occurrences.Pack(posting.Item1, posting.Item2)).ToArray();
                var lengths = postings.Select(posting => (byte)posting.Item3).ToArray();

                var bound = BlockBound.Of(documents, occurrences, lengths).Impact(impacts);

                Assert.All(documents, document => Assert.True(impacts[occurrences[document], lengths[document]] <= bound * 1.000001f));
            });

    [Fact]
    public void Merged_segments_find_the_same_passages_with_the_scores_of_one_segment() =>
        Gen.Select(RandomIndex.Any, RandomIndex.Question).Sample(
            (index, question) =>
            {
                var live = index.Passages.Where(passage => !passage.IsDeleted).ToArray();
                var merged = SegmentMerger.Merge(index.Segments());
                if (merged is null)
                {
                    Assert.Empty(live);
                    return;
                }

                var fresh = new RandomIndex(live, [live.Length]).Snapshot();
                var snapshot = new IndexSnapshot(2, null, [merged]);

                var expected = LexicalSearch.Find(LexicalQuery.Create(fresh, question), 20);
                var found = LexicalSearch.Find(LexicalQuery.Create(snapshot, question), 20);

                Assert.Equal(expected, found);
                Assert.Equal(fresh.Segments[0].Lexical.Bytes.ToArray(), merged.Lexical.Bytes.ToArray());
                Assert.Equal(fresh.Segments[0].Dense!.Bytes.ToArray(), merged.Dense!.Bytes.ToArray());
                var ids = Enumerable.Range(0, index.Passages.Length).Where(i => !index.Passages[i].IsDeleted).Select(i => (long)i);
                Assert.Equal(ids, Enumerable.Range(0, merged.Count).Select(merged.PassageId));
            },
            iter: 100);

    [Fact]
    public void A_stored_segment_reads_back_as_it_was() =>
        RandomIndex.Any.Sample(
            index =>
            {
                foreach (var segment in index.Segments())
                {
                    var again = LexicalSegment.Read(segment.Lexical.Bytes.ToArray());

                    Assert.Equal(segment.Count, again.Count);
                    Assert.Equal(segment.Lexical.TermEntries.ToArray(), again.TermEntries.ToArray());
                    Assert.Equal(segment.Lexical.Documents.ToArray(), again.Documents.ToArray());
                }
            },
            iter: 20);

    private static ScoredPlace[] Exhaustive(LexicalQuery query, int count)
    {
        var top = new TopPlaces(count);
        for (var place = 0; place < query.Snapshot.PlaceCount; place++)
        {
            var (segment, document) = query.Snapshot.Locate(place);
            if (query.Snapshot.Segments[segment].Deleted.Contains(document))
                continue;
            var score = query.Match(place).Score;
            if (score > 0)
                top.Offer(score, place);
        }

        return top.BestFirst();
    }

    private static double[] Bm25FromWords(RandomPassage[] passages, string[] question)
    {
        var bodies = passages.Select(passage => Words(passage.Text)).ToArray();
        var fields = passages.Select(passage => Words(passage.Title).Concat(Words(passage.Heading)).ToArray()).ToArray();
        var average = Math.Max(1, bodies.Average(body => (double)body.Length));
        var scores = new double[passages.Length];
        foreach (var word in question)
        {
            var holding = Enumerable.Range(0, passages.Length).Count(i => bodies[i].Contains(word) || fields[i].Contains(word));
            var idf = Math.Log(1 + ((passages.Length - holding + 0.5) / (holding + 0.5)));
            for (var i = 0; i < passages.Length; i++)
            {
                var inBody = Math.Min(31, bodies[i].Count(word.Equals));
                var inFields = Math.Min(7, fields[i].Count(word.Equals));
                var frequency = (inBody / (0.25 + (0.75 * bodies[i].Length / average))) + (0.5 * inFields);
                scores[i] += idf * frequency * 2.2 / (frequency + 1.2);
            }
        }

        return scores;
    }

    private static string[] Words(string text) => [.. TermAnalyzer.English.Terms(text)];
}
