using ArticleBot.Retrieval.Dense;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Dense;

public sealed class ShortlistTests
{
    [Fact]
    public void A_shortlist_holds_what_sorting_all_distances_gives() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 60]).SelectMany((rows, wanted) => Gen.Select(Gen.UShort[0, 40].Array[rows], Gen.Const(wanted), Gen.Int[1, 50]))
            .Sample((distances, wanted, run) =>
            {
                var farthest = distances.Order().ElementAtOrDefault(wanted - 1);
                var expected = Enumerable.Range(0, distances.Length).Where(row => distances.Length < wanted || distances[row] <= farthest);

                var shortlist = new Shortlist(wanted, 40);
                for (var first = 0; first < distances.Length; first += run)
                    shortlist.Offer(first, distances.AsSpan(first, Math.Min(run, distances.Length - first)));

                Assert.Equal(expected, shortlist.Rows());
            });
}
