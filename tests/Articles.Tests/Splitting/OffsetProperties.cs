using System.Text;
using ArticleBot.Articles.Cleaning;
using ArticleBot.Articles.Splitting;
using CsCheck;

namespace ArticleBot.Articles.Tests.Splitting;

/// <summary>What every citation rests on: offsets that hold for any text.</summary>
public sealed class OffsetProperties
{
    private const int Runs = 200;

    [Fact]
    public void Passages_and_sentences_are_the_articles_text_at_their_offsets() => Check((article, passages) =>
    {
        foreach (var passage in passages)
        {
            Assert.Equal(article.Text[passage.Span.Start..passage.Span.End], passage.Text);
            foreach (var sentence in passage.Sentences)
                Assert.Equal(article.Text[sentence.Start..sentence.End], passage.Quote(sentence));
        }
    });

    [Fact]
    public void Sentences_lie_in_order_within_their_passage_and_passages_in_order_within_one_section() => Check((article, passages) =>
    {
        var end = 0;
        foreach (var passage in passages)
        {
            Assert.True(passage.Span.Start >= end);
            Assert.Equal(passage.Span.Start, passage.Sentences[0].Start);
            Assert.Equal(passage.Span.End, passage.Sentences[^1].End);
            Assert.Contains(article.Sections, section => section.Span.Contains(passage.Span) && section.Heading == passage.Heading);
            foreach (var sentence in passage.Sentences)
            {
                Assert.True(sentence.Start >= end && sentence.Length > 0);
                Assert.False(char.IsWhiteSpace(article.Text[sentence.Start]) || char.IsWhiteSpace(article.Text[sentence.End - 1]));
                end = sentence.End;
            }
        }
    });

    [Fact]
    public void Every_visible_character_outside_headings_belongs_to_exactly_one_sentence() => Check((article, passages) =>
    {
        var owners = new int[article.Text.Length];
        foreach (var sentence in passages.SelectMany(passage => passage.Sentences))
        {
            for (var i = sentence.Start; i < sentence.End; i++)
                owners[i]++;
        }

        foreach (var section in article.Sections.Where(section => section.Heading is not null))
        {
            for (var i = section.Span.Start; i < section.Span.Start + section.Heading!.Length; i++)
                owners[i]++;
        }

        Assert.DoesNotContain(Enumerable.Range(0, owners.Length), i => owners[i] > 1 || (owners[i] == 0 && !char.IsWhiteSpace(article.Text[i])));
    });

    [Fact]
    public void No_border_cuts_a_surrogate_pair_and_no_half_pair_is_left() => Check((article, passages) =>
    {
        // Strict UTF-8 refuses half a pair.
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        strict.GetByteCount(article.Text);
        foreach (var passage in passages)
        {
            strict.GetByteCount(passage.Text);
            foreach (var sentence in passage.Sentences)
                strict.GetByteCount(passage.Quote(sentence));
        }
    });

    [Fact]
    public void No_passage_is_longer_than_its_limit() => GeneratedArticles.Texts.Select(GeneratedArticles.Sizes).Sample(
        (text, size) => Assert.All(Edited.Text(text, size).Passages, passage =>
            Assert.InRange(passage.Sentences.Sum(sentence => Words.Count(passage.Quote(sentence))), 1, size)),
        iter: Runs);

    [Fact]
    public void What_is_kept_and_what_is_removed_are_together_the_whole_text() => GeneratedArticles.Texts.Sample(
        text =>
        {
            var reading = Edited.Text(text);
            if (reading.Article is not { } article)
                return;
            var parts = article.Text + string.Concat(article.Removed.Select(removed => removed.Text));
            Assert.Equal(Visible(Newlines.Normalise(text)), Visible(parts));
        },
        iter: Runs);

    [Fact]
    public void What_is_kept_stands_in_the_source_line_by_line() => GeneratedArticles.Texts.Sample(
        text =>
        {
            var source = Newlines.Normalise(text).Split('\n').Select(line => line.Trim()).ToHashSet();
            Assert.All((Edited.Text(text).Article?.Text ?? string.Empty).Split('\n'), line => Assert.Contains(line.Trim(), source));
        },
        iter: Runs);

    private static string Visible(string text)
    {
        var characters = text.Where(c => !char.IsWhiteSpace(c)).ToArray();
        Array.Sort(characters);
        return new string(characters);
    }

    private static void Check(Action<Article, IReadOnlyList<Passage>> property) => GeneratedArticles.Texts.Select(GeneratedArticles.Sizes).Sample(
        (text, size) =>
        {
            var reading = Edited.Text(text, size);
            if (reading.Article is { } article)
                property(article, reading.Passages);
        },
        iter: Runs);
}
