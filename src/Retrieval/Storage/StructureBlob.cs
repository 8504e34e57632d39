using System.Text;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Retrieval.Storage;

/// <summary>An article's blocks and a passage's structure in few bytes: a table has as many elements as cells.</summary>
internal static class StructureBlob
{
    /// <summary>Packs blocks.</summary>
    public static byte[] Write(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0)
            return [];
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var origin = 0;
        foreach (var block in blocks)
        {
            writer.Write((byte)block.Kind);
            Write(writer, block.Span, ref origin);
            writer.Write((byte)block.Level);
            Write(writer, block.Number);
            writer.Write7BitEncodedInt(block.Marker);
            writer.Write(block.Continues);
            Write(writer, block.Table);
            Write(writer, block.Page);
            writer.Write7BitEncodedInt(block.Cells.Count);
            var place = block.Span.Start;
            foreach (var cell in block.Cells)
            {
                Write(writer, cell.Span, ref place);
                writer.Write7BitEncodedInt(cell.Column);
                writer.Write7BitEncodedInt(cell.Columns);
                writer.Write7BitEncodedInt(cell.Rows);
                writer.Write(cell.IsHead);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{Block})"/> packed.</summary>
    public static IReadOnlyList<Block> ReadBlocks(ReadOnlySpan<byte> blob)
    {
        if (blob.IsEmpty)
            return [];
        using var reader = new BinaryReader(new MemoryStream(blob.ToArray()));
        var blocks = new List<Block>();
        var origin = 0;
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            blocks.Add(new Block((BlockKind)reader.ReadByte(), ReadSpan(reader, ref origin))
            {
                Level = reader.ReadByte(),
                Number = ReadNumber(reader),
                Marker = reader.Read7BitEncodedInt(),
                Continues = reader.ReadBoolean(),
                Table = ReadNumber(reader),
                Page = ReadNumber(reader),
                Cells = ReadCells(reader, origin),
            });
        }

        return blocks;
    }

    /// <summary>Packs a structure; null when there is none.</summary>
    public static byte[]? Write(PassageStructure structure)
    {
        if (ReferenceEquals(structure, PassageStructure.None))
            return null;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var parts = new Dictionary<ContextPart, int>(ReferenceEqualityComparer.Instance);
        var all = structure.Headings.Concat(structure.Elements.SelectMany(element => element.Context)).Where(part => parts.TryAdd(part, parts.Count)).ToList();
        Write(writer, structure.Page);
        writer.Write7BitEncodedInt(all.Count);
        foreach (var part in all)
        {
            writer.Write((byte)part.Kind);
            writer.Write((byte)part.Level);
            writer.Write7BitEncodedInt(part.Span.Start);
            writer.Write(part.Text);
        }

        Write(writer, structure.Headings, parts);
        writer.Write7BitEncodedInt(structure.Elements.Count);
        foreach (var element in structure.Elements)
        {
            writer.Write((byte)((byte)element.Kind | (element.IsCell ? CellFlag : 0)));
            writer.Write7BitEncodedInt(element.Span.Start);
            writer.Write7BitEncodedInt(element.Span.Length);
            Write(writer, element.Number);
            writer.Write7BitEncodedInt(element.Marker);
            Write(writer, element.Page);
            Write(writer, element.Context, parts);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write(PassageStructure)"/> packed; nothing is no structure.</summary>
    public static PassageStructure ReadStructure(ReadOnlySpan<byte> blob)
    {
        if (blob.IsEmpty)
            return PassageStructure.None;
        using var reader = new BinaryReader(new MemoryStream(blob.ToArray()), Encoding.UTF8);
        var page = ReadNumber(reader);
        var parts = new ContextPart[reader.Read7BitEncodedInt()];
        for (var i = 0; i < parts.Length; i++)
        {
            var (kind, level, start, text) = ((ContextKind)reader.ReadByte(), reader.ReadByte(), reader.Read7BitEncodedInt(), reader.ReadString());
            parts[i] = new ContextPart(kind, new TextSpan(start, start + text.Length), text) { Level = level };
        }

        var headings = ReadParts(reader, parts);
        var elements = new Element[reader.Read7BitEncodedInt()];
        for (var i = 0; i < elements.Length; i++)
        {
            var (kind, start, length) = (reader.ReadByte(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            var (number, marker, at) = (ReadNumber(reader), reader.Read7BitEncodedInt(), ReadNumber(reader));
            elements[i] = new Element((BlockKind)(kind & ~CellFlag), new TextSpan(start, start + length), ReadParts(reader, parts))
            {
                IsCell = (kind & CellFlag) != 0,
                Number = number,
                Marker = marker,
                Page = at,
            };
        }

        return new PassageStructure { Headings = headings, Elements = elements, Page = page };
    }

    private const int CellFlag = 0x80;

    private static void Write(BinaryWriter writer, TextSpan span, ref int origin)
    {
        writer.Write7BitEncodedInt(span.Start - origin);
        writer.Write7BitEncodedInt(span.Length);
        origin = span.Start;
    }

    private static TextSpan ReadSpan(BinaryReader reader, ref int origin)
    {
        origin += reader.Read7BitEncodedInt();
        return new TextSpan(origin, origin + reader.Read7BitEncodedInt());
    }

    private static Cell[] ReadCells(BinaryReader reader, int origin)
    {
        var cells = new Cell[reader.Read7BitEncodedInt()];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new Cell(ReadSpan(reader, ref origin), reader.Read7BitEncodedInt())
            {
                Columns = reader.Read7BitEncodedInt(),
                Rows = reader.Read7BitEncodedInt(),
                IsHead = reader.ReadBoolean(),
            };
        }

        return cells;
    }

    // 0 stands for none.
    private static void Write(BinaryWriter writer, int? number) => writer.Write7BitEncodedInt64(number is { } value ? ((long)value << 1) | 1 : 0);

    private static int? ReadNumber(BinaryReader reader) => reader.Read7BitEncodedInt64() is var packed and not 0 ? (int)(packed >> 1) : null;

    private static void Write(BinaryWriter writer, IReadOnlyList<ContextPart> context, Dictionary<ContextPart, int> parts)
    {
        writer.Write7BitEncodedInt(context.Count);
        foreach (var part in context)
            writer.Write7BitEncodedInt(parts[part]);
    }

    private static ContextPart[] ReadParts(BinaryReader reader, ContextPart[] parts)
    {
        var context = new ContextPart[reader.Read7BitEncodedInt()];
        for (var i = 0; i < context.Length; i++)
            context[i] = parts[reader.Read7BitEncodedInt()];
        return context;
    }
}
