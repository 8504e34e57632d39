using System.Numerics;
using System.Runtime.InteropServices;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Storage;

/// <summary>Segments as rows: their arrays in parts of at most 4 MiB, each with its checksum.</summary>
internal sealed class SegmentStore : IDisposable
{
    private const int PartSize = 4 << 20;

    private readonly IndexConnection _connection;
    private readonly Statement _list;
    private readonly Statement _parts;
    private readonly Statement _size;
    private readonly Statement _insert;
    private readonly Statement _insertPart;
    private readonly Statement _delete;
    private readonly Statement _deleteParts;
    private readonly Statement _setDeleted;

    public SegmentStore(IndexConnection connection)
    {
        _connection = connection;
        _list = new Statement(connection, "SELECT id, first, space, offsets, deleted FROM segment ORDER BY first");
        _parts = new Statement(connection, "SELECT rowid, crc, length(content) FROM segment_part WHERE segment=?1 AND kind=?2 ORDER BY part");
        _size = new Statement(connection, "SELECT sum(length(content)) FROM segment_part WHERE segment=?1 AND kind=?2");
        _insert = new Statement(connection, "INSERT INTO segment(first, space, offsets, deleted) VALUES(?1,?2,?3,?4)");
        _insertPart = new Statement(connection, "INSERT INTO segment_part(segment, kind, part, crc, content) VALUES(?1,?2,?3,?4,?5)");
        _delete = new Statement(connection, "DELETE FROM segment WHERE id=?1");
        _deleteParts = new Statement(connection, "DELETE FROM segment_part WHERE segment=?1");
        _setDeleted = new Statement(connection, "UPDATE segment SET deleted=?2 WHERE id=?1");
    }

    private enum PartKind
    {
        Lexical = 1,
        Dense = 2,
    }

    /// <summary>Reads all segments; those that <paramref name="known"/> has already are taken from there, since a stored segment never changes.</summary>
    /// <param name="space">The embedding space whose vectors are wanted, or null.</param>
    /// <param name="known">Segments that were read before, by row id.</param>
    /// <exception cref="InvalidDataException">A checksum does not fit.</exception>
    public IReadOnlyList<Segment> Read(EmbeddingSpace? space, IReadOnlyDictionary<long, Segment> known)
    {
        var segments = new List<Segment>();
        using var rows = _list.Query();
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            var withVectors = space is not null && !rows.IsNull(2) && rows.GetInt64(2) == space.Id;
            var deleted = DocumentSet.Read(rows.GetBytes(4));
            if (known.TryGetValue(id, out var segment) && (segment.Dense is not null) == withVectors)
            {
                segments.Add(segment.Deleted.Bytes.Span.SequenceEqual(deleted.Bytes.Span) ? segment : segment.With(deleted));
                continue;
            }

            var offsets = MemoryMarshal.Cast<byte, uint>(rows.GetBytes(3)).ToArray();
            var lexical = LexicalSegment.Read(ReadParts(id, PartKind.Lexical));
            var dense = withVectors ? DenseSegment.Read(ReadParts(id, PartKind.Dense)) : null;
            segments.Add(new Segment(id, rows.GetInt64(1), offsets, lexical, dense, deleted));
        }

        return segments;
    }

    /// <summary>Stores a segment as a new row.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="spaceId">The space of its vectors; null when it has none.</param>
    public void Add(Segment segment, long? spaceId)
    {
        var id = _insert.Insert(
            segment.First, segment.Dense is null ? null : spaceId, segment.OffsetBytes.ToArray(), segment.Deleted.Bytes);
        WriteParts(id, PartKind.Lexical, segment.Lexical.Bytes);
        if (segment.Dense is { } dense)
            WriteParts(id, PartKind.Dense, dense.Bytes);
    }

    /// <summary>Removes a segment.</summary>
    public void Remove(Segment segment)
    {
        _delete.Execute(segment.Id);
        _deleteParts.Execute(segment.Id);
    }

    /// <summary>Marks passages as deleted.</summary>
    public void SetDeleted(Segment segment, DocumentSet deleted) => _setDeleted.Execute(segment.Id, deleted.Bytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[_list, _parts, _size, _insert, _insertPart, _delete, _deleteParts, _setDeleted])
            statement.Dispose();
    }

    private void WriteParts(long segment, PartKind kind, ReadOnlyMemory<byte> bytes)
    {
        for (var part = 0; part * (long)PartSize < bytes.Length; part++)
        {
            var content = bytes.Slice(part * PartSize, Math.Min(PartSize, bytes.Length - (part * PartSize)));
            _insertPart.Execute(segment, (int)kind, part, (long)Checksum(content.Span), content);
        }
    }

    private byte[] ReadParts(long segment, PartKind kind)
    {
        var bytes = HugePages.Allocate(checked((int)(_size.Number(segment, (int)kind) ?? 0)));
        var length = 0;
        using var rows = _parts.Query(segment, (int)kind);
        while (rows.Read())
        {
            var content = bytes.AsSpan(length, rows.GetInt32(2));
            _connection.ReadBlob("segment_part", "content", rows.GetInt64(0), content);
            if (Checksum(content) != (uint)rows.GetInt64(1))
                throw new InvalidDataException("A segment of the index does not fit its checksum.");
            length += content.Length;
        }

        return bytes;
    }

    /// <summary>CRC-32C (Castagnoli), which processors compute eight bytes at a time.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var last in bytes[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, last);
        return ~crc;
    }
}
