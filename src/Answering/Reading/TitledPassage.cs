using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Reading;

/// <summary>A passage encoded with its article's title in front, as the reader saw half of its training passages.</summary>
internal sealed class TitledPassage
{
    private readonly Passage _passage;
    private readonly int _titleLength;
    private readonly IReadOnlyList<TextSpan> _sentences;

    private TitledPassage(Passage passage, EncodedText tokens, int titleLength, IReadOnlyList<TextSpan> sentences) =>
        (_passage, Tokens, _titleLength, _sentences) = (passage, tokens, titleLength, sentences);

    /// <summary>The title's tokens, as sentence 0, and then those of the passage, whose sentences count from 1.</summary>
    internal EncodedText Tokens { get; }

    internal static TitledPassage Encode(Passage passage, TextEncoder encoder, int titleLimit, int limit)
    {
        var sentences = passage.Sentences.Count == 0
            ? [new TextSpan(0, passage.Text.Length)]
            : passage.Sentences.Select(s => new TextSpan(s.Start - passage.Span.Start, s.End - passage.Span.Start)).ToArray();
        // The full stop keeps the title's last word apart from the passage's first, as in training.
        var headings = string.Concat(passage.Structure.Headings.Where(part => part.Text != passage.Article.Title).Select(part => part.Text + " . "));
        var title = encoder.Encode($"{passage.Article.Title} . {headings}".TrimEnd(), [], titleLimit);
        return new TitledPassage(passage, title.FollowedBy(encoder.Encode(passage.Text, sentences, limit)), title.Length, sentences);
    }

    /// <summary>The best spans of every sentence, in offsets of the article.</summary>
    internal PassageReading Decode(ReadOnlySpan<float> start, ReadOnlySpan<float> end) =>
        SpanDecoder.Decode(start, end, Tokens, _titleLength, _sentences, _passage.Span.Start);
}
