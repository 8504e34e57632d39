namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>A part of a page that is read as a whole: lines under each other, or the rows of a table.</summary>
/// <param name="Lines">The lines of a column from top to bottom; empty for a table.</param>
/// <param name="Rows">The rows of a table, each with as many cells; empty for a column.</param>
internal sealed record PageZone(IReadOnlyList<LineRun> Lines, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Whether the first row of a table is set in bold.</summary>
    public bool HasBoldHead { get; init; }
}

/// <summary>
/// Finds columns and tables on a page by the white space between runs of words. White space that goes down several rows parts columns when what lies beside it
/// is prose, and the cells of a table when it is not.
/// </summary>
internal static class PageLayout
{
    // In sizes of the letters.
    private const double NarrowestGutter = 0.45;
    private const double WideGutter = 1.5;
    private const double FarthestLine = 1.6;

    private const int MostRowsInZone = 400;
    private const double FewestWordsOfProse = 4;
    private const int FewestLinesOfProse = 4;
    private const double FullestOfProse = 0.5;
    private const int FewRows = 2;

    /// <summary>The zones of a page in the order of reading.</summary>
    public static IEnumerable<PageZone> ZonesOf(PageSheet page)
    {
        var rows = RowsOf(page.Lines);
        var plain = new List<LineRun>();
        for (var i = 0; i < rows.Count;)
        {
            var gutters = GuttersFrom(rows, i, out var end);
            var zones = gutters.Count == 0 ? [] : Parted(rows, i, ref end, gutters);
            if (zones.Count == 0)
            {
                plain.AddRange(rows[i++]);
                continue;
            }

            if (plain.Count > 0)
                yield return new PageZone(plain, []);
            plain = [];
            foreach (var zone in zones)
                yield return zone;
            i = end;
        }

        if (plain.Count > 0)
            yield return new PageZone(plain, []);
    }

    private static List<List<LineRun>> RowsOf(List<LineRun> lines)
    {
        var rows = new List<List<LineRun>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Baseline - line.Baseline) < 0.45 * Math.Max(rows[^1][0].Size, line.Size))
                rows[^1].Add(line);
            else
                rows.Add([line]);
        }

        return rows;
    }

    /// <summary>White space that begins at a row and goes down as far as possible; none when there is nothing on both sides of it.</summary>
    private static List<(double Left, double Right)> GuttersFrom(List<List<LineRun>> rows, int start, out int end)
    {
        end = start;
        var first = rows[start].Count > 1 || start + 1 == rows.Count ? rows[start] : [.. rows[start], .. rows[start + 1]];
        var gutters = GapsIn(first);
        for (end = start; end < rows.Count && end - start < MostRowsInZone && gutters.Count > 0; end++)
        {
            var left = rows[end].Aggregate(gutters, Without);
            // One line over several columns is no row of them, whatever it leaves.
            var bridges = rows[end].Count == 1 && left.Count < gutters.Count && end > start;
            if (left.Count == 0 || bridges || (end > start && IsFar(rows[end - 1], rows[end])))
                break;
            gutters = left;
        }

        return gutters;
    }

    // Between columns of text a heading may leave more; a table that is over leaves as much.
    private static bool IsFar(List<LineRun> above, List<LineRun> below) =>
        below.Count == 1 && above[0].Baseline - below[0].Baseline > 2.5 * FarthestLine * Math.Max(above[0].Size, below[0].Size);

    private static List<(double Left, double Right)> GapsIn(List<LineRun> runs)
    {
        var gaps = new List<(double, double)>();
        var right = double.MaxValue;
        foreach (var run in runs.OrderBy(run => run.Left))
        {
            if (run.Left - right >= NarrowestGutter * run.Size)
                gaps.Add((right, run.Left));
            right = right == double.MaxValue ? run.Right : Math.Max(right, run.Right);
        }

        return gaps;
    }

    private static List<(double Left, double Right)> Without(List<(double Left, double Right)> gutters, LineRun run)
    {
        if (gutters.TrueForAll(gutter => run.Right <= gutter.Left || run.Left >= gutter.Right))
            return gutters;
        var left = new List<(double, double)>();
        foreach (var gutter in gutters)
        {
            // What reaches into it narrows it; what bridges it ends it.
            var (from, to) = run.Right <= gutter.Left || run.Left >= gutter.Right ? gutter
                : run.Left <= gutter.Left ? (run.Right, gutter.Right)
                : run.Right >= gutter.Right ? (gutter.Left, run.Left)
                : (run.Right, gutter.Right);
            if (to - from >= NarrowestGutter * run.Size)
                left.Add((from, to));
        }

        return left;
    }

    private static List<PageZone> Parted(List<List<LineRun>> all, int start, ref int end, List<(double Left, double Right)> gutters)
    {
        var rows = all.GetRange(start, end - start);
        var columns = Enumerable.Range(0, gutters.Count + 1)
            .Select(column => rows.SelectMany(row => row).Where(run => ColumnOf(run, gutters) == column).ToList())
            .ToList();
        if (columns.Exists(column => column.Count == 0))
            return [];
        if (columns.TrueForAll(IsProse))
            return columns.ConvertAll(column => new PageZone(column, []));

        // Lines above and below a table that reach no second column are none of its rows.
        while (rows.Count > 0 && rows[^1].Count == 1 && ColumnOf(rows[^1][0], gutters) == 0)
            rows.RemoveAt(rows.Count - 1);
        end = start + rows.Count;
        return IsTable(rows, gutters) ? [TableOf(rows, gutters)] : [];
    }

    // Stretched blanks may lie under each other by chance, but not wide ones, and not often.
    private static bool IsTable(List<List<LineRun>> rows, List<(double Left, double Right)> gutters)
    {
        var parted = rows.Count(row => row.Count > 1);
        return rows.Count > 0 && rows[0].Count > 1 && parted * 2 > rows.Count
            && (parted > FewRows
                || (parted == FewRows && (HasHead(rows) || gutters.TrueForAll(gutter => gutter.Right - gutter.Left > WideGutter * rows[0][0].Size))));
    }

    private static bool HasHead(List<List<LineRun>> rows) => rows[0].TrueForAll(run => run.IsBold) && !rows[1].TrueForAll(run => run.IsBold);

    private static int ColumnOf(LineRun run, List<(double Left, double Right)> gutters) => gutters.Count(gutter => gutter.Left < (run.Left + run.Right) / 2);

    private static bool IsProse(List<LineRun> column)
    {
        var width = column.Max(run => run.Right) - column.Min(run => run.Left);
        return column.Count >= FewestLinesOfProse
            && column.Average(run => run.Words) >= FewestWordsOfProse
            && column.Average(run => run.Width) >= FullestOfProse * width;
    }

    private static PageZone TableOf(List<List<LineRun>> rows, List<(double Left, double Right)> gutters)
    {
        var cells = new List<string[]>();
        List<LineRun>? above = null;
        foreach (var row in rows)
        {
            // Words of a cell that go on below it: nothing stands in the first column, and the line is near.
            var goesOn = above is not null && row.TrueForAll(run => ColumnOf(run, gutters) > 0)
                && above[0].Baseline - row[0].Baseline < FarthestLine * row[0].Size;
            if (!goesOn)
                cells.Add(new string[gutters.Count + 1]);
            foreach (var run in row)
            {
                ref var cell = ref cells[^1][ColumnOf(run, gutters)];
                cell = cell is null ? run.Text : cell + " " + run.Text;
            }

            above = row;
        }

        return new PageZone([], [.. cells.Select(row => Array.ConvertAll(row, cell => cell ?? string.Empty))])
        {
            HasBoldHead = rows[0]
            .TrueForAll(run => run.IsBold)
        };
    }
}
