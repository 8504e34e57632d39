using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Storage;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Storage;

public sealed class StoredTextTests
{
    private static readonly Gen<(string Text, TextSpan[] Spans)> TextWithSpans = Gen.String[0, 60].SelectMany(text =>
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length])
            .Select((a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b))).Array[0, 6].Select(spans => (text, spans)));

    [Fact]
    public void A_text_comes_back_from_its_passages_and_the_gaps_between_them() =>
        TextWithSpans.Sample((text, spans) =>
        {
            var gaps = TextGaps.Cut(text, spans);

            Assert.Equal(text, TextGaps.Restore(text.Length, gaps, spans.Select(span => (span, span.In(text).ToString()))));
        });

    [Fact]
    public void Sentence_offsets_come_back_as_they_were() =>
        TextWithSpans.Sample((_, spans) => Assert.Equal(spans, SpanBlob.Read(3, SpanBlob.Write(3, spans))));

    [Fact]
    public void Blocks_and_structures_come_back_as_they_were()
    {
        Block[] blocks =
        [
            new(BlockKind.Heading, new TextSpan(0, 5)) { Level = 2, Page = 1 },
            new(BlockKind.Step, new TextSpan(7, 300)) { Level = 3, Number = -4, Marker = 3, Continues = true },
            new(BlockKind.Row, new TextSpan(302, 320)) { Table = 0, Page = 12,
                Cells = [new(new TextSpan(302, 308), 0) { Rows = 2 }, new(new TextSpan(311, 320), 2) { Columns = 3, IsHead = true }] },
        ];
        ContextPart heading = new(ContextKind.Heading, new TextSpan(0, 5), "Fares") { Level = 2 },
            head = new(ContextKind.ColumnHead, new TextSpan(311, 320), "Zürich 🚋");
        var structure = new PassageStructure
        {
            Headings = [heading],
            Elements = [new(BlockKind.Row, new TextSpan(302, 320), [head]),
                new(BlockKind.Row, new TextSpan(302, 308), [head]) { IsCell = true, Page = 12, Number = 3, Marker = 1 }],
            Page = 11,
        };

        Assert.Equivalent(blocks, StructureBlob.ReadBlocks(StructureBlob.Write(blocks)), strict: true);
        Assert.Equivalent(structure, StructureBlob.ReadStructure(StructureBlob.Write(structure)), strict: true);
        Assert.Same(PassageStructure.None, StructureBlob.ReadStructure(StructureBlob.Write(PassageStructure.None)));
    }

    [Fact]
    public void Arrays_come_back_from_their_block() =>
        Gen.Byte.Array[0, 20].Array[0, 8].Sample(arrays =>
        {
            var packed = Packed(arrays);

            var again = PackedArrays.Read(packed.Bytes.ToArray());

            Assert.Equal(arrays, Enumerable.Range(0, again.Count).Select(i => again.Section<byte>(i).ToArray()));
        });

    [Fact]
    public void A_block_that_was_cut_short_is_not_read() =>
        Gen.Select(Gen.Byte.Array[0, 20].Array[1, 8], Gen.Int[1, 64]).Sample((arrays, missing) =>
        {
            var bytes = Packed(arrays).Bytes.ToArray();

            Assert.Throws<InvalidDataException>(() => { PackedArrays.Read(bytes[..Math.Max(0, bytes.Length - missing)]); });
        });

    private static PackedArrays Packed(byte[][] arrays)
    {
        var packed = PackedArrays.Allocate([.. arrays.Select(array => array.Length)]);
        for (var i = 0; i < arrays.Length; i++)
            arrays[i].CopyTo(packed.Draft<byte>(i));
        return packed;
    }
}
