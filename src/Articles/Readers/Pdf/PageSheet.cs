namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>A page as words stand on it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Height">In points.</param>
/// <param name="Lines">Its runs of words, from top to bottom and left to right.</param>
internal sealed record PageSheet(int Number, double Height, List<LineRun> Lines)
{
    /// <summary>Whether pictures stand on it.</summary>
    public bool HasPictures { get; init; }
}

/// <summary>Words beside each other without a wide gap: a line of a column, or a cell of a table.</summary>
/// <param name="Text">The words.</param>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge in points.</param>
/// <param name="Baseline">Height of the baseline above the lower edge of the page, in points.</param>
/// <param name="Size">Size of most of its letters in points.</param>
/// <param name="IsBold">Whether most of its letters are bold.</param>
internal sealed record LineRun(string Text, double Left, double Right, double Baseline, double Size, bool IsBold)
{
    /// <summary>How wide it is, in points.</summary>
    public double Width => Right - Left;

    /// <summary>Number of words.</summary>
    public int Words => Text.AsSpan().Count(' ') + 1;
}
