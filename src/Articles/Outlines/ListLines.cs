using System.Globalization;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Recognises the items of lists in plain text: lines with a bullet or number, lines further in below one, short lines right below "Label:", and lines such as
/// "Telephone: 322" right below the name of what they belong to.
/// </summary>
internal sealed class ListLines(string text)
{
    private const int MostWordsWithoutMarker = 12;
    private const int LongestLabel = 40;

    // The lists that are open, from the outside in: how far in they stand and what marks them.
    private readonly List<(int Indent, char Mark)> _open = [];
    private bool _isBelowLabel;
    private bool _isBelowName;

    /// <summary>What comes next belongs to no list that is open.</summary>
    public void End()
    {
        _open.Clear();
        _isBelowLabel = _isBelowName = false;
    }

    /// <summary>The item that a paragraph is, or null. Asked for every paragraph in order.</summary>
    public Block? ItemAt(List<TextSpan> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        var words = paragraph.In(text);
        var marker = ListMarker.LengthAt(words);
        if (marker >= words.Length)
            marker = 0;
        var indent = LineIndent.At(text, paragraph.Start);
        if (marker > 0)
        {
            _isBelowLabel = _isBelowName = false;
            return new Block(char.IsAsciiDigit(words[0]) ? BlockKind.Step : BlockKind.Item, paragraph)
            {
                Level = LevelOf(indent, KindOf(words)),
                Marker = marker,
                Number = NumberOf(words),
            };
        }

        if (_open.Count > 0 && indent > _open[^1].Indent && index > 0)
            return new Block(BlockKind.Item, paragraph) { Level = _open.Count, Continues = true };
        if (_isBelowLabel ? IsItem(paragraphs, index) : IsBelowLabel(paragraphs, index))
        {
            _isBelowLabel = true;
            return new Block(BlockKind.Item, paragraph) { Level = 1 };
        }

        if (_isBelowName ? IsField(paragraphs, index) : IsBelowName(paragraphs, index))
        {
            _isBelowName = true;
            return new Block(BlockKind.Item, paragraph) { Level = 1 };
        }

        End();
        return null;
    }

    private int LevelOf(int indent, char mark)
    {
        while (_open.Count > 0 && _open[^1].Indent > indent)
            _open.RemoveAt(_open.Count - 1);
        var same = _open.FindIndex(list => list.Indent == indent && list.Mark == mark);
        if (same >= 0)
            _open.RemoveRange(same + 1, _open.Count - same - 1);
        else
            _open.Add((indent, mark));
        return _open.Count;
    }

    // "Not covered:" with at least two short lines right below it, none of which ends like a sentence.
    private bool IsBelowLabel(List<TextSpan> paragraphs, int index) =>
        index > 0 && text[paragraphs[index - 1].End - 1] == ':' && IsItem(paragraphs, index) && index + 1 < paragraphs.Count && IsItem(paragraphs, index + 1);

    // "West building" as the first line of a block, with at least two lines such as "Telephone: 322" right below it.
    private bool IsBelowName(List<TextSpan> paragraphs, int index) =>
        index > 0 && paragraphs[index - 1].In(text) is var name &&
        !name.Contains(':') && !Marks.Terminal.Contains(name[^1]) && Words.Count(name) <= MostWordsWithoutMarker &&
        (index == 1 || !IsRightBelow(paragraphs, index - 1)) && IsField(paragraphs, index) && index + 1 < paragraphs.Count && IsField(paragraphs, index + 1);

    private bool IsField(List<TextSpan> paragraphs, int index)
    {
        var words = paragraphs[index].In(text);
        return IsRightBelow(paragraphs, index) && words.IndexOf(": ") is > 0 and <= LongestLabel && Words.Count(words) <= 2 * MostWordsWithoutMarker;
    }

    private bool IsRightBelow(List<TextSpan> paragraphs, int index) =>
        text.AsSpan(paragraphs[index - 1].End, paragraphs[index].Start - paragraphs[index - 1].End).Count('\n') == 1;

    private bool IsItem(List<TextSpan> paragraphs, int index)
    {
        var words = paragraphs[index].In(text);
        return IsRightBelow(paragraphs, index) && words[^1] != ':' && !Marks.Terminal.Contains(words[^1]) && Words.Count(words) <= MostWordsWithoutMarker;
    }

    private static int? NumberOf(ReadOnlySpan<char> words)
    {
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? int.Parse(words[..digits], CultureInfo.InvariantCulture) : null;
    }

    private static char KindOf(ReadOnlySpan<char> words) => words[0] switch
    {
        >= '0' and <= '9' => '1',
        '(' => '(',
        var letter when char.IsAsciiLetter(letter) => 'a',
        var bullet => bullet,
    };
}
