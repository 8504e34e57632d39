using System.Text;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Composing;

/// <summary>A draft while a language model is still writing it: the sentences that are complete.</summary>
/// <remarks>A sentence is complete when the next one has begun, since its markers stand at its end and there may be several.</remarks>
internal sealed class GrowingDraft(IReadOnlyList<Passage> passages)
{
    private readonly StringBuilder _text = new();
    private bool _hasMarker;

    /// <summary>The complete sentences so far.</summary>
    public Draft Complete { get; private set; } = Draft.Empty;

    /// <summary>All that was written.</summary>
    public string Text => _text.ToString();

    /// <summary>Takes the next piece.</summary>
    /// <returns>Whether it completed a sentence.</returns>
    public bool Add(string piece)
    {
        _text.Append(piece);
        _hasMarker |= piece.Contains(']', StringComparison.Ordinal);
        // Reading compares with every passage; only a sentence with a marker that another one follows is worth it.
        if (!_hasMarker || !BeginsSentence())
            return false;

        _hasMarker = false;
        var sentences = DraftReader.Read(Text, passages).Sentences;
        var before = Complete.Sentences.Count;
        if (sentences.Count - 1 <= before)
            return false;
        Complete = new Draft([.. sentences.SkipLast(1)]);
        return true;
    }

    /// <summary>Whether a word has begun behind the last marker.</summary>
    private bool BeginsSentence()
    {
        for (var i = _text.Length - 1; i >= 0 && _text[i] != ']'; i--)
        {
            if (char.IsLetterOrDigit(_text[i]) && !IsInMarker(i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a marker has begun and not ended before this place.</summary>
    private bool IsInMarker(int place)
    {
        for (var i = place; i >= 0 && _text[i] != ']'; i--)
        {
            if (_text[i] == '[')
                return true;
        }

        return false;
    }
}
