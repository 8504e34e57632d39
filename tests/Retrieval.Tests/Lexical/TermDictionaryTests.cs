using System.Text;
using ArticleBot.Retrieval.Lexical;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Lexical;

public sealed class TermDictionaryTests
{
    // Few letters and many lengths, so that terms begin with each other; a letter of two bytes and one of three.
    private static readonly Gen<string> Term = Gen.OneOf(Gen.String[Gen.Char["abé東"], 1, 8], Gen.String[Gen.Char["a東"], 60, 64]);

    [Fact]
    public void Every_term_is_found_with_its_postings_and_no_other_term_is() =>
        Gen.Select(Term.Array[0, 200], Gen.Int[1, 70_000].Array[200], Term.Array[50]).Sample((some, counts, others) =>
        {
            var terms = some.Distinct().Select(Encoding.UTF8.GetBytes).ToArray();
            Array.Sort(terms, static (a, b) => a.AsSpan().SequenceCompareTo(b));
            var builder = new TermDictionaryBuilder();
            for (var i = 0; i < terms.Length; i++)
                builder.Add(terms[i], counts[i]);
            var dictionary = new TermDictionary(builder.Entries, builder.Blocks);

            var cursor = new TermCursor(builder.Entries.ToArray());
            var start = 0;
            for (var i = 0; i < terms.Length; i++)
            {
                Assert.Equal(new PostingList(start, counts[i]), dictionary.Find(terms[i]));
                Assert.True(cursor.MoveNext());
                Assert.Equal(terms[i], cursor.Term.ToArray());
                Assert.Equal(new PostingList(start, counts[i]), cursor.Postings);
                start += counts[i];
            }

            Assert.False(cursor.MoveNext());
            foreach (var other in others.Except(some))
                Assert.Equal(default, dictionary.Find(Encoding.UTF8.GetBytes(other)));
        });

    [Fact]
    public void Many_threads_number_the_same_words_alike()
    {
        var texts = Enumerable.Range(0, 400)
            .Select(i => string.Join(' ', Enumerable.Range(i * 7, 60).Select(word => $"word{word} runs{word % 90} the überlange{word}"))).ToArray();
        var vocabulary = new Vocabulary();
        var postings = new PassagePostings[texts.Length];

        Parallel.For(0, texts.Length, i => (postings[i] = new PassagePostings(vocabulary)).Add("Running title", null, texts[i]));

        var alone = new Vocabulary();
        for (var i = 0; i < texts.Length; i++)
        {
            var expected = new PassagePostings(alone);
            expected.Add("Running title", null, texts[i]);
            Assert.Equal(Stems(expected, alone), Stems(postings[i], vocabulary));
        }
    }

    private static List<string> Stems(PassagePostings postings, Vocabulary vocabulary)
    {
        var stems = new List<string>();
        foreach (var stem in postings[0].Stems)
            stems.Add(Encoding.UTF8.GetString(vocabulary.Stem(stem)));
        return stems;
    }
}
