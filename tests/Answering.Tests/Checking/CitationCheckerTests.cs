using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.English;
using CsCheck;

namespace ArticleBot.Answering.Tests.Checking;

public class CitationCheckerTests
{
    private const string Text = "The harbour of Lunden opened in 1872. It has 14 piers and no lighthouse. Captain Mara Olsen runs the ferry on Mondays.";

    private static readonly SmallLibrary Library = SmallLibrary.Of(Text);

    [Fact]
    public async Task A_sentence_of_the_article_passes_with_its_quote()
    {
        var passage = Library.Passage(0);

        var result = await Check(new DraftSentence("The harbour of Lunden opened in 1872.", [new(passage, passage.Sentences[0])]) { IsVerbatim = true });

        var citation = Assert.Single(result.Citations);
        Assert.Equal("The harbour of Lunden opened in 1872.", citation.Quote);
        Assert.Equal([1], Assert.Single(result.Sentences).Citations);
    }

    [Theory]
    [InlineData("The harbour of Lunden opened in 1873.")]
    [InlineData("The harbour of Hamburg opened in 1872.")]
    [InlineData("the harbour of Lunden opened in 1872.")]
    public async Task A_verbatim_sentence_that_differs_from_its_quote_is_dropped(string sentence)
    {
        var passage = Library.Passage(0);

        var result = await Check(new DraftSentence(sentence, [new(passage, passage.Sentences[0])]) { IsVerbatim = true });

        Assert.Empty(result.Sentences);
        Assert.Empty(result.Citations);
        Assert.Single(result.Rejected);
    }

    [Theory]
    [InlineData("Lunden's harbour has opened in 1872.", 0, null)]
    [InlineData("Lunden's harbour opened in 1875.", 0, "no quote has the date 1875")]
    [InlineData("The harbour of Lunden opened in March 1872.", 0, "no quote has the date March 1872")]
    [InlineData("The harbour of Lunden opened under Nilsson in 1872.", 0, "no quote has the name 'nilsson'")]
    [InlineData("The harbour of Lunden never opened in 1872.", 0, "denies what its quotes do not deny")]
    [InlineData("It has fourteen piers and a lighthouse.", 1, "its quotes deny 'lighthouse'")]
    [InlineData("It has fourteen piers and no lighthouse.", 1, null)]
    [InlineData("The ferry is run by Captain Mara Olsen on Mondays.", 2, null)]
    [InlineData("Captain Olsen runs a proud old wooden steamer.", 2, "no quote has the word 'proud'")]
    [InlineData("Dragons sleep beneath mountains.", 2, "no quote about the same")]
    public async Task A_models_wording_is_compared_with_what_it_quotes(string sentence, int quoted, string? reason)
    {
        var passage = Library.Passage(0);

        var result = await Check(new DraftSentence(sentence, [new(passage, passage.Sentences[quoted])]));

        Assert.Equal(reason, result.Rejected.SingleOrDefault()?.Reason);
        Assert.Equal(reason is null ? 1 : 0, result.Sentences.Count);
    }

    [Fact]
    public async Task A_name_in_brackets_passes_only_when_the_article_has_it()
    {
        var passage = Library.Passage(0);
        DraftSentence With(string name) => new($"It [{name}] has 14 piers and no lighthouse.", [new(passage, passage.Sentences[1])])
        {
            IsVerbatim = true,
            Insertions = [new TextSpan(2, 5 + name.Length)],
        };

        var known = await Check(With("The harbour of Lunden"));
        var unknown = await Check(With("The harbour of Kiel"));

        Assert.Equal("It [The harbour of Lunden] has 14 piers and no lighthouse.", Assert.Single(known.Sentences).Text);
        Assert.Equal("the article does not say 'The harbour of Kiel'", Assert.Single(unknown.Rejected).Reason);
    }

    [Fact]
    public async Task A_quote_of_a_version_that_is_gone_is_dropped()
    {
        var passage = Library.Passage(0) with { Version = "older" };

        var result = await Check(new DraftSentence(passage.Quote(passage.Sentences[0]), [new(passage, passage.Sentences[0])]) { IsVerbatim = true });

        Assert.Equal("no quote that stands in its article", Assert.Single(result.Rejected).Reason);
    }

    [Fact]
    public async Task A_quote_that_proves_nothing_loses_its_marker_and_the_sentence_keeps_the_other()
    {
        var passage = Library.Passage(0);

        var result = await Check(new DraftSentence(
            "Captain Mara Olsen runs the ferry.", [new(passage, passage.Sentences[0]), new(passage, passage.Sentences[2])]));

        Assert.Equal(passage.Sentences[2], Assert.Single(result.Citations).Span);
        Assert.Equal([1], Assert.Single(result.Sentences).Citations);
    }

    /// <summary>Whatever is drafted, honest or not: what leaves the checker is numbered by first use, quoted exactly and listed only when cited.</summary>
    [Fact]
    public void Whatever_is_drafted_the_invariants_hold()
    {
        string[] vocabulary = ["harbour", "Lunden", "opened", "1872", "piers", "14", "no", "Mara", "ferry", "x"];
        var words = Gen.Int[0, vocabulary.Length - 1].Select(index => vocabulary[index]);
        var span = Gen.Select(Gen.Int[-5, Text.Length + 5], Gen.Int[0, 60], (start, length) => new TextSpan(start, start + length));
        var real = Gen.Int[0, 2].Select(index => Library.Passage(0).Sentences[index]);
        var quote = Gen.OneOf(span, real).Select(at => new DraftQuote(Library.Passage(0), at)).Where(IsReadable);
        var invented = Gen.Select(words.List[0, 8], quote.List[0, 3], (list, quotes) => new DraftSentence(string.Join(' ', list), quotes));
        var copied = Gen.Select(quote, quote.List[0, 2], (own, more) => new DraftSentence(own.Text, [.. more, own]) { IsVerbatim = true });
        var draft = Gen.Select(Gen.OneOf(invented, copied).List[0, 6], quote, (sentences, answer) => new Draft(sentences) { ShortAnswer = answer });

        draft.Sample(drafted =>
        {
            var result = Check(drafted).GetAwaiter().GetResult();

            var used = result.Sentences.SelectMany(sentence => sentence.Citations).ToList();
            Assert.Equal(Enumerable.Range(1, result.Citations.Count), used.Distinct());
            Assert.Equal(Enumerable.Range(1, result.Citations.Count), result.Citations.Select(citation => citation.Number));
            Assert.All(result.Sentences, sentence => Assert.NotEmpty(sentence.Citations));
            Assert.All(result.Citations, citation => Assert.Equal(citation.Quote, citation.Span.In(Text).ToString()));
            Assert.Equal(drafted.Sentences.Count, result.Sentences.Count + result.Rejected.Count);
            if (result.ShortAnswer is { } shortAnswer)
                Assert.True(result.Citations[shortAnswer.Citation - 1].Span.Contains(shortAnswer.Span));
        });
    }

    private static bool IsReadable(DraftQuote quote) => quote.Passage.Span.Contains(quote.Span);

    private static Task<CheckedDraft> Check(params DraftSentence[] sentences) => Check(new Draft(sentences));

    /// <summary>Without the network: the facts and the wording.</summary>
    private static Task<CheckedDraft> Check(Draft draft) => new CitationChecker(Library).CheckAsync(
        draft, new AnswerCheck(new ClaimChecker(new AbsentClaimCheck("It is not loaded.")), "What is there in Lunden?", _ => false), CancellationToken.None);
}
