using DocumentFormat.OpenXml.Wordprocessing;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Where a paragraph stands in the lists of a Word document.</summary>
/// <param name="Level">How deep, from 1.</param>
/// <param name="Number">Its number, or null for a bullet.</param>
internal readonly record struct WordItem(int Level, int? Number);

/// <summary>Counts the items of a Word document's lists. Asked in the order of the text.</summary>
internal sealed class WordLists(Numbering? numbering)
{
    private const int MostLevels = 9;

    private readonly Dictionary<int, int> _abstractOf = (numbering?.Elements<NumberingInstance>() ?? [])
        .Where(list => list.NumberID is not null && list.AbstractNumId?.Val is not null)
        .DistinctBy(list => list.NumberID!.Value)
        .ToDictionary(list => list.NumberID!.Value, list => list.AbstractNumId!.Val!.Value);

    private readonly Dictionary<int, AbstractNum> _abstract = (numbering?.Elements<AbstractNum>() ?? [])
        .Where(list => list.AbstractNumberId is not null)
        .DistinctBy(list => list.AbstractNumberId!.Value)
        .ToDictionary(list => list.AbstractNumberId!.Value);

    private readonly Dictionary<int, int?[]> _counts = [];

    /// <summary>The place of the next paragraph with these properties, or null when it is in no list.</summary>
    public WordItem? ItemOf(NumberingProperties? properties)
    {
        if (properties?.NumberingId?.Val?.Value is not { } id || id == 0 || !_abstractOf.TryGetValue(id, out var list))
            return null;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, MostLevels - 1);
        var shape = _abstract.GetValueOrDefault(list)?.Elements<Level>().FirstOrDefault(shape => shape.LevelIndex?.Value == level);
        var format = shape?.NumberingFormat?.Val;
        if (format is null || format.Value == NumberFormatValues.Bullet)
            return new WordItem(level + 1, null);
        // Text behind a heading that is numbered by Word carries no number of a step.
        if (format.Value == NumberFormatValues.None)
            return null;
        var counts = _counts.TryGetValue(id, out var known) ? known : _counts[id] = new int?[MostLevels];
        counts[level] = counts[level] + 1 ?? shape!.StartNumberingValue?.Val?.Value ?? 1;
        Array.Clear(counts, level + 1, MostLevels - level - 1);
        return new WordItem(level + 1, counts[level]);
    }
}
