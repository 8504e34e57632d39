namespace ArticleBot.Retrieval.Storage;

/// <summary>A parameter of a statement. Numbers are held as they are: boxing them would be a good part of what indexing allocates.</summary>
internal readonly struct SqlValue
{
    private SqlValue(SqlKind kind, long integer, double real, object? reference) => (Kind, Integer, Real, Reference) = (kind, integer, real, reference);

    /// <summary>Which of the others holds the value.</summary>
    public SqlKind Kind { get; }

    /// <summary>A whole number.</summary>
    public long Integer { get; }

    /// <summary>A number.</summary>
    public double Real { get; }

    /// <summary>A string or an array of bytes.</summary>
    public object? Reference { get; }

    public static implicit operator SqlValue(long value) => new(SqlKind.Integer, value, 0, null);

    public static implicit operator SqlValue(long? value) => value is { } number ? number : default(SqlValue);

    public static implicit operator SqlValue(float value) => new(SqlKind.Real, 0, value, null);

    public static implicit operator SqlValue(string? value) => value is null ? default : new SqlValue(SqlKind.Text, 0, 0, value);

    public static implicit operator SqlValue(byte[] value) => new(SqlKind.Blob, 0, 0, value);
}

/// <summary>What a parameter is.</summary>
internal enum SqlKind
{
    Null,
    Integer,
    Real,
    Text,
    Blob,
}
