namespace ArticleBot.Retrieval.Storage;

/// <summary>A parameter of a statement. Numbers are held as they are: boxing them would be a good part of what indexing allocates.</summary>
internal readonly struct SqlValue
{
    private SqlValue(SqlKind kind, long integer = 0, double real = 0, string? text = null, ReadOnlyMemory<byte> blob = default) =>
        (Kind, Integer, Real, Text, Blob) = (kind, integer, real, text, blob);

    /// <summary>Which of the others holds the value.</summary>
    public SqlKind Kind { get; }

    /// <summary>A whole number.</summary>
    public long Integer { get; }

    /// <summary>A number.</summary>
    public double Real { get; }

    /// <summary>A string.</summary>
    public string? Text { get; }

    /// <summary>Bytes.</summary>
    public ReadOnlyMemory<byte> Blob { get; }

    public static implicit operator SqlValue(long value) => new(SqlKind.Integer, integer: value);

    public static implicit operator SqlValue(long? value) => value is { } number ? number : default(SqlValue);

    public static implicit operator SqlValue(float value) => new(SqlKind.Real, real: value);

    public static implicit operator SqlValue(string? value) => value is null ? default : new SqlValue(SqlKind.Text, text: value);

    public static implicit operator SqlValue(ReadOnlyMemory<byte> value) => new(SqlKind.Blob, blob: value);

    public static implicit operator SqlValue(byte[] value) => new(SqlKind.Blob, blob: value);

    // The runtime lets bytes be seen without their signs.
    public static implicit operator SqlValue(sbyte[] value) => (byte[])(object)value;
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
