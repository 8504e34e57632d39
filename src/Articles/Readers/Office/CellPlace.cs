using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Where a cell lies.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 1, as in the sheet.</param>
internal readonly record struct CellPlace(int Column, int Row)
{
    // As many as Excel has.
    private const int MostColumns = 16_384;

    /// <summary>Reads a reference such as <c>AB12</c>.</summary>
    public static bool TryParse(string? reference, out CellPlace place)
    {
        var column = 0;
        var i = 0;
        for (; i < (reference?.Length ?? 0) && char.IsAsciiLetterUpper(reference![i]) && column < MostColumns; i++)
            column = (column * 26) + reference[i] - 'A' + 1;
        var isPlace = int.TryParse(reference.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && column is > 0 and <= MostColumns;
        place = isPlace ? new CellPlace(column - 1, row) : default;
        return isPlace;
    }
}

/// <summary>The merged cells of a sheet.</summary>
internal sealed class MergedCells
{
    private readonly Dictionary<CellPlace, (int Columns, int Rows)> _spans = [];

    public MergedCells(Worksheet sheet)
    {
        foreach (var merge in sheet.Elements<MergeCells>().SelectMany(cells => cells.Elements<MergeCell>()))
        {
            if (merge.Reference?.Value?.Split(':') is [var from, var to] && CellPlace.TryParse(from, out var first) && CellPlace.TryParse(to, out var last))
                _spans[first] = (Math.Max(1, last.Column - first.Column + 1), Math.Max(1, last.Row - first.Row + 1));
        }
    }

    /// <summary>How many columns and rows the cell at a place covers.</summary>
    public (int Columns, int Rows) SpanAt(CellPlace place) => _spans.GetValueOrDefault(place, (1, 1));
}
