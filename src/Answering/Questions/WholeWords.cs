using ArticleBot.English;

namespace ArticleBot.Answering.Questions;

/// <summary>Finds words as they are written, in small letters or capitals, and not within longer ones.</summary>
internal static class WholeWords
{
    /// <summary>Whether a text has the words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">At least one letter or digit.</param>
    public static bool AreIn(string text, string words) => PlacesIn(text, words).Any();

    /// <summary>Where a text has the words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">At least one letter or digit.</param>
    public static IEnumerable<TextSpan> PlacesIn(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                yield return new TextSpan(at, end);
        }
    }
}
