using System.Text;
using ArticleBot.English;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// An article's text is kept once: the passages hold their own words, the article what lies between them. Together they give the text back, character by
/// character.
/// </summary>
internal static class TextGaps
{
    /// <summary>What no passage covers, in reading order.</summary>
    public static string Cut(string text, IEnumerable<TextSpan> passages)
    {
        var gaps = new StringBuilder();
        var position = 0;
        foreach (var span in passages.OrderBy(span => span.Start))
        {
            if (span.Start > position)
                gaps.Append(text, position, span.Start - position);
            position = Math.Max(position, span.End);
        }

        return gaps.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The text again.</summary>
    /// <param name="length">Length of the text.</param>
    /// <param name="gaps">What <see cref="Cut"/> gave.</param>
    /// <param name="passages">Every passage with its words.</param>
    public static string Restore(int length, string gaps, IEnumerable<(TextSpan Span, string Text)> passages) =>
        string.Create(length, (gaps, passages), static (text, state) =>
        {
            var gap = state.gaps.AsSpan();
            var position = 0;
            foreach (var (span, words) in state.passages.OrderBy(passage => passage.Span.Start))
            {
                var between = Math.Max(0, span.Start - position);
                gap[..between].CopyTo(text[position..]);
                gap = gap[between..];
                words.CopyTo(text[span.Start..]);
                position = Math.Max(position, span.End);
            }

            gap.CopyTo(text[position..]);
        });
}
