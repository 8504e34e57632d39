using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Reads what a language model wrote: sentences with [n] markers become a draft whose quotes are the sentences of passage n that say the same.
/// </summary>
internal static partial class DraftReader
{
    /// <summary>The longest run of neighbouring sentences that is quoted for one marker.</summary>
    private const int LongestQuote = 3;

    /// <summary>Reads the text. Unknown numbers lead nowhere; a sentence without a known number has no quote and will not pass the check.</summary>
    public static Draft Read(string text, IReadOnlyList<Passage> passages) => new([.. SentencesOf(text, passages).Select(found => found.Sentence)]);

    /// <summary>The sentences, each with the place in the text at which it begins.</summary>
    public static IEnumerable<(DraftSentence Sentence, int Start)> SentencesOf(string text, IReadOnlyList<Passage> passages)
    {
        foreach (Match match in MarkedSentence().Matches(text))
        {
            var words = Whitespace.Collapse(match.Groups["words"].Value).Trim('-', '*', '•', ' ');
            if (words.Length == 0)
                continue;
            words += match.Groups["end"].Value;
            var quotes = new List<DraftQuote>();
            foreach (Match marker in Marker().Matches(match.Groups["markers"].Value))
            {
                if (int.TryParse(marker.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= 1 && number <= passages.Count)
                    quotes.Add(Closest(words, passages[number - 1]));
            }

            yield return (new DraftSentence(words, quotes), match.Index);
        }
    }

    /// <summary>The shortest run of the passage's sentences that holds the most of the words. Orders to the bot prove nothing.</summary>
    private static DraftQuote Closest(string words, Passage passage)
    {
        var wanted = Assertion.Of(words);
        var says = passage.Sentences.Select(span => Assertion.Of(passage.Quote(span))).ToList();
        var orders = passage.Sentences.Select(span => Orders.AreIn(Whitespace.Collapse(passage.Quote(span)))).ToList();
        var best = passage.Sentences[0];
        var bestHeld = -1;
        for (var length = 1; length <= LongestQuote; length++)
        {
            for (var first = 0; first + length <= says.Count; first++)
            {
                if (orders.GetRange(first, length).Contains(true))
                    continue;
                var run = says.GetRange(first, length);
                var held = wanted.Stems.Count(stem => run.Exists(sentence => sentence.Stems.Contains(stem)))
                    + wanted.Numbers.Count(number => run.Exists(sentence => sentence.Numbers.Contains(number)))
                    + wanted.Names.Count(name => run.Exists(sentence => sentence.Words.Contains(name)));
                if (held <= bestHeld)
                    continue;
                bestHeld = held;
                best = new TextSpan(passage.Sentences[first].Start, passage.Sentences[first + length - 1].End);
            }
        }

        var whole = best;
        return new DraftQuote(passage, best)
        {
            Context = [.. passage.ContextOf(passage.Sentences.First(whole.Contains))
            .Where(part => !whole.Contains(part.Span))]
        };
    }

    // A sentence, its markers before or behind the full stop. Without a marker it ends at its full stop or at the end of the line.
    [GeneratedRegex(
        @"(?<words>[^\[\]\n]+?)\s*(?<markers>(\[\d{1,2}(\s*,\s*\d{1,2})*\]\s*)+)(?<end>[.!?”""']*)(?=\s|$)|"
        + @"(?<words>[^\[\]\n]+?[.!?]+[”""']*)(?<markers>)(?=\s+[\p{Lu}“""]|\s*\n|\s*$)|(?<words>[^\n]+)(?<markers>)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkedSentence();

    [GeneratedRegex(@"\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
