using System.Text;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests.Readers;

public sealed class PlainTextReaderTests : ArticleReaderContract
{
    private const string Words = "Der Fluß trat über die Ufer, und die Brücke in Köln wurde für zwei Tage geschlossen. Später öffnete man sie wieder.";

    static PlainTextReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Words, Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]));
    }

    [Theory]
    [InlineData("windows-1252", Words)]
    [InlineData("utf-8", Words)]
    [InlineData("windows-1251", "Река вышла из берегов, и мост в городе был закрыт на два дня. Потом его снова открыли для движения.")]
    [InlineData("shift_jis", "川が氾濫し、町の橋は二日間閉鎖された。その後、再び開通した。住民は喜んだ。")]
    public void Text_without_a_mark_is_recognised_by_its_looks(string name, string words)
    {
        Assert.Equal(words, Read(Encoding.GetEncoding(name).GetBytes(words)));
    }

    [Fact]
    public void One_broken_byte_does_not_spoil_the_other_characters()
    {
        byte[] bytes = [.. Utf8(string.Concat(Enumerable.Repeat(Words, 5))), 0xC3, .. Utf8(" Schluß")];

        Assert.Equal(string.Concat(Enumerable.Repeat(Words, 5)) + "\uFFFD Schluß", Read(bytes));
    }

    private protected override IArticleReader CreateReader() => new PlainTextReader();

    protected override byte[] Write(params string[] paragraphs) => Utf8(string.Join("\n\n", paragraphs));

    private static string Read(byte[] bytes) => new PlainTextReader().Read(bytes).Text;
}
