namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// BM25 impacts for every packed occurrence and passage length, so that scoring a posting is a look-up. Postings keep occurrences and not
/// impacts: the scores therefore never depend on the order in which articles were added, and the average length may drift freely.
/// </summary>
internal sealed class ImpactTable
{
    private readonly float[] _impacts = new float[256 * 256];

    public ImpactTable(float averageLength)
    {
        for (var packed = 0; packed < 256; packed++)
        {
            var body = Occurrences.Body((byte)packed);
            var fields = Occurrences.Fields((byte)packed);
            for (var length = 0; length < 256; length++)
                _impacts[(packed << 8) | length] = Bm25.Impact(body, fields, length, averageLength);
        }
    }

    /// <summary>The table itself, indexed by <c>occurrences * 256 + length</c>.</summary>
    public ReadOnlySpan<float> Impacts => _impacts;

    /// <summary>One impact.</summary>
    public float this[byte packed, byte length] => _impacts[(packed << 8) | length];
}
