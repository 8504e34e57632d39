using System.Runtime.InteropServices;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// What no posting of a block can exceed, whatever the average length is: impacts grow with the occurrences and shrink with the length, so the
/// longer half of the block is bounded by its most occurrences at its least length, the shorter half likewise.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct BlockBound(byte LongOccurrences, byte LongLength, byte ShortOccurrences, byte ShortLength)
{
    /// <summary>Postings in a block.</summary>
    public const int BlockSize = 128;

    /// <summary>The largest impact that the block may hold.</summary>
    public float Impact(ImpactTable impacts) =>
        Math.Max(impacts[LongOccurrences, LongLength], impacts[ShortOccurrences, ShortLength]);

    /// <summary>Bounds the postings of one block.</summary>
    /// <param name="documents">The passages of the block.</param>
    /// <param name="occurrences">Their packed occurrences.</param>
    /// <param name="lengths">The lengths of all passages of the segment.</param>
    public static BlockBound Of(ReadOnlySpan<ushort> documents, ReadOnlySpan<byte> occurrences, ReadOnlySpan<byte> lengths)
    {
        // Where the most occurrences are found at the least length, there the halves part: shorter passages have fewer.
        var mostBody = 0;
        var border = 255;
        for (var i = 0; i < documents.Length; i++)
        {
            var body = Occurrences.Body(occurrences[i]);
            var length = lengths[documents[i]];
            if (body > mostBody || (body == mostBody && length < border))
                (mostBody, border) = (body, length);
        }

        int longBody = 0, longFields = 0, shortBody = 0, shortFields = 0;
        byte longLength = 255, shortLength = 255;
        for (var i = 0; i < documents.Length; i++)
        {
            var body = Occurrences.Body(occurrences[i]);
            var fields = Occurrences.Fields(occurrences[i]);
            var length = lengths[documents[i]];
            if (length >= border)
                (longBody, longFields, longLength) = (Math.Max(longBody, body), Math.Max(longFields, fields), Math.Min(longLength, length));
            else
                (shortBody, shortFields, shortLength) = (Math.Max(shortBody, body), Math.Max(shortFields, fields), Math.Min(shortLength, length));
        }

        return new BlockBound(
            Occurrences.Pack(longBody, longFields), longLength, Occurrences.Pack(shortBody, shortFields), shortLength);
    }
}
