using System.Text;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests.Readers;

/// <summary>What holds for every file format. A new reader derives this class and says how an article is written in its format.</summary>
public abstract class ArticleReaderContract
{
    private protected abstract IArticleReader CreateReader();

    /// <summary>A file with the given paragraphs and nothing else.</summary>
    protected abstract byte[] Write(params string[] paragraphs);

    [Fact]
    public void It_names_its_endings_in_small_letters_with_their_dot()
    {
        var endings = CreateReader().Extensions;

        Assert.NotEmpty(endings);
        Assert.All(endings, ending => Assert.Matches(@"^(\.[a-z0-9]+)?$", ending));
    }

    [Fact]
    public void It_is_among_the_readers_that_a_folder_uses()
    {
        var reader = CreateReader();

        Assert.All(reader.Extensions, ending => Assert.IsType(reader.GetType(), FormatReaders.Default.For(ending)));
    }

    [Fact]
    public void It_gives_the_paragraphs_set_off_by_blank_lines()
    {
        var draft = CreateReader().Read(Write("First paragraph, naïve & “quoted”.", "Second one – with 👩‍👩‍👧 in it."));

        Assert.Equal("First paragraph, naïve & “quoted”.\n\nSecond one – with 👩‍👩‍👧 in it.", draft.Text.Trim());
    }

    [Fact]
    public void It_reads_a_file_without_words()
    {
        Assert.True(string.IsNullOrWhiteSpace(CreateReader().Read(Write()).Text));
    }

    [Fact]
    public void It_refuses_bytes_that_are_no_text_with_a_reason()
    {
        var failure = Assert.Throws<InvalidDataException>(() => CreateReader().Read(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 0xFF, 0xFE, 0 }));

        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_marks_lies_in_order_in_the_text_and_begins_and_ends_with_words()
    {
        var draft = CreateReader().Read(Write("One.", "Two."));

        var end = 0;
        foreach (var block in draft.Blocks ?? [])
        {
            Assert.InRange(block.Span.Start, end, block.Span.End - 1);
            Assert.False(char.IsWhiteSpace(draft.Text[block.Span.Start]) || char.IsWhiteSpace(draft.Text[block.Span.End - 1]));
            Assert.All(block.Cells, cell => Assert.True(block.Span.Contains(cell.Span)));
            end = block.Span.End;
        }
    }

    [Fact]
    public void It_survives_any_bytes()
    {
        var random = new Random(20171209);
        var reader = CreateReader();
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            try
            {
                Assert.NotNull(reader.Read(bytes).Text);
            }
            catch (InvalidDataException)
            {
                // The one refusal that the contract allows.
            }
        }
    }

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
