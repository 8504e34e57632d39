using System.Text;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Composing;

/// <summary>A draft while a language model is still writing it: the sentences that are complete.</summary>
/// <remarks>A sentence is complete when the next one has begun, since its markers stand at its end and there may be several.</remarks>
internal sealed class GrowingDraft(IReadOnlyList<Passage> passages)
{
    private readonly StringBuilder _text = new();
    private bool _hasMarker;

    // Where the sentence begins that is not complete yet: what stands before it is not read again.
    private int _open;

    /// <summary>The complete sentences so far.</summary>
    public Draft Complete { get; private set; } = Draft.Empty;

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
        var found = DraftReader.SentencesOf(_text.ToString(_open, _text.Length - _open), passages).ToList();
        if (found.Count < 2)
            return false;
        Complete = new Draft([.. Complete.Sentences, .. found.SkipLast(1).Select(sentence => sentence.Sentence)]);
        _open += found[^1].Start;
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
