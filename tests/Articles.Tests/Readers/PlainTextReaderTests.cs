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

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Wide_characters_without_a_mark_are_recognised_by_their_zero_bytes(string name)
    {
        Assert.Equal(Words, Read(Encoding.GetEncoding(name).GetBytes(Words)));
    }

    [Fact]
    public void Numbers_of_two_bytes_are_no_text()
    {
        Assert.Throws<InvalidDataException>(() => Read([.. Enumerable.Range(1, 40).SelectMany(number => new byte[] { (byte)number, 0 })]));
    }

    [Theory]
    [InlineData("Das CafÃ© am Ufer gehÃ¶rt Zoë.", "Das CafÃ© am Ufer gehÃ¶rt Zoë.")]
    [InlineData("Das CafÃ© am Ufer gehÃ¶rt Jürgen nicht.\nEs ist geÃ¶ffnet.", "Das CafÃ© am Ufer gehÃ¶rt Jürgen nicht.\nEs ist geöffnet.")]
    [InlineData("The cafÃ© isnâ€™t open; a cup costs 3 â‚¬.", "The café isn’t open; a cup costs 3 €.")]
    [InlineData("Le cafÃƒÂ© est ouvert.", "Le café est ouvert.")]
    [InlineData("SÃO PAULO – FÜR ÂNGELA", "SÃO PAULO – FÜR ÂNGELA")]
    public void Text_that_was_decoded_twice_is_repaired_where_the_whole_line_was(string broken, string words)
    {
        Assert.Equal(words, Read(Utf8(broken)));
    }

    [Theory]
    [InlineData("The un\u00ADem\u00ADploy\u00ADment of\u00ADfice", "The unemployment office")]
    [InlineData("the ware\u200Bhouse, the har\u2060bour,\uFEFF the fi\u200Cre", "the warehouse, the harbour, the fire")]
    [InlineData("The e\uFB03cient o\uFB03ce on Fi\uFB02e Street", "The efficient office on Fifle Street")]
    [InlineData("left \u202Eright\u202C", "left right")]
    [InlineData("👩\u200D👧 می\u200Cخواهم ภาษา\u200Bไทย שלום\u200F!", "👩\u200D👧 می\u200Cخواهم ภาษา\u200Bไทย שלום\u200F!")]
    public void Invisible_marks_split_no_word_and_those_with_a_meaning_stay(string written, string words)
    {
        Assert.Equal(words, Read(Utf8(written)));
    }

    private protected override IArticleReader CreateReader() => new PlainTextReader();

    protected override byte[] Write(params string[] paragraphs) => Utf8(string.Join("\n\n", paragraphs));

    private static string Read(byte[] bytes) => new PlainTextReader().Read(bytes).Text;
}
