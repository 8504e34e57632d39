using ArticleBot.Articles;

namespace ArticleBot.Retrieval.Storage;

/// <summary>Sentence offsets in few bytes: distances from one border to the next, seven bits a byte.</summary>
internal static class SpanBlob
{
    /// <summary>Packs spans.</summary>
    /// <param name="origin">What the first distance counts from; the passage's start.</param>
    /// <param name="spans">In any order.</param>
    public static byte[] Write(int origin, IReadOnlyList<TextSpan> spans)
    {
        using var bytes = new MemoryStream(spans.Count * 2);
        using var writer = new BinaryWriter(bytes);
        foreach (var span in spans)
        {
            writer.Write7BitEncodedInt(span.Start - origin);
            writer.Write7BitEncodedInt(span.Length);
            origin = span.End;
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> packed.</summary>
    public static IReadOnlyList<TextSpan> Read(int origin, byte[] blob)
    {
        using var reader = new BinaryReader(new MemoryStream(blob));
        var spans = new List<TextSpan>();
        while (reader.BaseStream.Position < blob.Length)
        {
            var start = origin + reader.Read7BitEncodedInt();
            origin = start + reader.Read7BitEncodedInt();
            spans.Add(new TextSpan(start, origin));
        }

        return spans;
    }
}
