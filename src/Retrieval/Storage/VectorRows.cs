using System.Runtime.InteropServices;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// Vectors by space and passage, kept apart from the segments made of them: embedding may cost money, so it can go on where it stopped, and a new embedder's
/// vectors grow beside those in use.
/// </summary>
internal sealed class VectorRows : IDisposable
{
    private readonly Statement _addSpace;
    private readonly Statement _space;
    private readonly Statement _setDimensions;
    private readonly Statement _activate;
    private readonly Statement _deleteOthers;
    private readonly Statement _deleteOtherSpaces;
    private readonly Statement _add;
    private readonly Statement _missing;
    private readonly Statement _range;

    public VectorRows(IndexConnection connection)
    {
        _addSpace = new Statement(connection, "INSERT INTO space(fingerprint, dimensions) VALUES(?1, 0) ON CONFLICT DO NOTHING");
        _space = new Statement(connection, "SELECT id, fingerprint, dimensions FROM space WHERE fingerprint=?1");
        _setDimensions = new Statement(connection, "UPDATE space SET dimensions=?2 WHERE id=?1");
        _activate = new Statement(connection, "INSERT INTO meta VALUES('space', ?1) ON CONFLICT(key) DO UPDATE SET value=?1");
        _deleteOthers = new Statement(connection, "DELETE FROM vector WHERE space<>?1");
        _deleteOtherSpaces = new Statement(connection, "DELETE FROM space WHERE id<>?1");
        _add = new Statement(connection, "INSERT INTO vector(space, passage, scale, components) VALUES(?1,?2,?3,?4)");
        _missing = new Statement(connection, """
            SELECT p.id, a.title, o.setting, p.text, min(o.ordinal)
            FROM passage p JOIN article a ON a.id=p.owner JOIN occurrence o ON o.passage=p.id AND o.article=p.owner
            WHERE p.id>?2 AND NOT EXISTS (SELECT 1 FROM vector v WHERE v.space=?1 AND v.passage=p.id)
            GROUP BY p.id ORDER BY p.id LIMIT ?3
            """);
        _range = new Statement(connection, "SELECT passage, scale, components FROM vector WHERE space=?1 AND passage BETWEEN ?2 AND ?3");
    }

    /// <summary>The space of that fingerprint, made if it is new.</summary>
    public EmbeddingSpace SpaceOf(string fingerprint)
    {
        _addSpace.Execute(fingerprint);
        using var rows = _space.Query(fingerprint);
        rows.Read();
        return new EmbeddingSpace(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2));
    }

    /// <summary>Notes how long the vectors of a space are.</summary>
    public void SetDimensions(EmbeddingSpace space, int dimensions) => _setDimensions.Execute(space.Id, dimensions);

    /// <summary>Makes a space the one that is searched and forgets the vectors of all others.</summary>
    public void Activate(EmbeddingSpace space)
    {
        _activate.Execute(space.Id);
        _deleteOthers.Execute(space.Id);
        _deleteOtherSpaces.Execute(space.Id);
    }

    /// <summary>Keeps a vector.</summary>
    public void Add(EmbeddingSpace space, long passageId, QuantizedVector vector) =>
        _add.Execute(space.Id, passageId, vector.Scale, vector.Components);

    /// <summary>Passages after an id that have no vector in the space, ordered by id.</summary>
    public IReadOnlyList<EmbeddedPassage> Missing(EmbeddingSpace space, long after, int most)
    {
        using var rows = _missing.Query(space.Id, after, most);
        var passages = new List<EmbeddedPassage>();
        while (rows.Read())
            passages.Add(new EmbeddedPassage(rows.GetInt64(0), rows.GetString(1), rows.GetText(2), rows.GetString(3)));
        return passages;
    }

    /// <summary>The vectors of a segment's passages in a space.</summary>
    public DenseSegment Pack(Segment segment, EmbeddingSpace space)
    {
        var builder = new DenseSegmentBuilder(segment.Count, space.Dimensions);
        using var rows = _range.Query(space.Id, segment.First, segment.PassageId(segment.Count - 1));
        while (rows.Read())
        {
            var document = segment.Find(rows.GetInt64(0));
            if (document >= 0)
                builder.Set(document, MemoryMarshal.Cast<byte, sbyte>(rows.GetBytes(2)), rows.GetFloat(1));
        }

        return builder.Build();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[_addSpace, _space, _setDimensions, _activate, _deleteOthers, _deleteOtherSpaces, _add, _missing, _range])
            statement.Dispose();
    }
}

/// <summary>A passage to be embedded.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Title">The title it is indexed under.</param>
/// <param name="Setting">The setting it is indexed under.</param>
/// <param name="Text">Its words.</param>
internal sealed record EmbeddedPassage(long Id, string Title, string? Setting, string Text);
