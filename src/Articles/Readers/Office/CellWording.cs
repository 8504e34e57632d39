using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Words the cells of a workbook as they are shown: a date is stored as a number of days, a share as a fraction.</summary>
internal sealed class CellWording
{
    // Formats that every workbook has without naming them (ECMA-376, 18.8.30).
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy-mm-dd",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy-mm-dd h:mm",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
    };

    private readonly List<string> _shared;
    private readonly List<NumberFormat?> _formats;
    private readonly bool _from1904;

    public CellWording(WorkbookPart workbook)
    {
        _shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Words).ToList() ?? [];
        _from1904 = workbook.Workbook!.WorkbookProperties?.Date1904?.Value == true;
        var named = workbook.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .DistinctBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value) ?? [];
        _formats = workbook.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>()
            .Select(format => format.NumberFormatId?.Value ?? 0)
            .Select(id => named.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id))
            .Select(code => code is null || code == "General" ? null : new NumberFormat(code))
            .ToList() ?? [];
    }

    /// <summary>What a cell shows; empty when nothing.</summary>
    public string Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? string.Empty;
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : string.Empty;
        if (type == CellValues.InlineString)
            return cell.InlineString?.InnerText.Trim() ?? string.Empty;
        if (type == CellValues.Boolean)
            return value == "1" ? "yes" : "no";
        if (type == CellValues.Error)
            return string.Empty;
        return type is null || type == CellValues.Number ? OfNumber(value, cell.StyleIndex?.Value ?? 0) : value.Trim();
    }

    private string OfNumber(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value.Trim();
        var format = style < _formats.Count ? _formats[(int)style] : null;
        if (format is not { IsValid: true })
            return Math.Round(number, 10).ToString(CultureInfo.InvariantCulture);
        try
        {
            return format.Format(format.IsDateTimeFormat && !format.IsTimeSpanFormat ? DateOf(number) : number, CultureInfo.InvariantCulture).Trim();
        }
        catch (Exception unformattable) when (unformattable is ArgumentException or FormatException or OverflowException)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
    }

    private DateTime DateOf(double days) => DateTime.FromOADate(_from1904 ? days + 1462 : days);

    // Readings beside the characters (rPh) are no part of what is shown.
    private static string Words(SharedStringItem item) =>
        (item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text))).Trim();
}
