using System.Text;
using ArticleBot.Answering.Reading;
using ArticleBot.Encoder;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;
using ArticleBot.Languages;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;
using Quickenshtein;

namespace ArticleBot.Answering.Questions;

/// <summary>
/// Reads words that no article has as the words they were probably meant to be: "mayer" where the articles speak of a mayor, "uni" where they speak of a
/// university.
/// </summary>
/// <remarks>
/// A name that differs by a letter may well be another name, so what the question says as it stands comes first; where words that are no names were meant, the
/// reading that answers better.
/// </remarks>
internal sealed class Spelling(ITermStatistics statistics, IArticleLibrary library, IOptions<AnsweringOptions> options)
{
    private const int LeastLength = 4;

    /// <summary>The least length of each of two words that were written as one.</summary>
    private const int LeastPart = 3;

    /// <summary>Up to this length one wrong letter is believed, or two exchanged; in longer words two.</summary>
    private const int LongestForOne = 7;

    /// <summary>The question with the words put right, and which; null where nothing is like them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">What was found for it: their words, and those of all titles, may have been meant.</param>
    public Respelled? Of(string question, IReadOnlyList<RankedPassage> passages)
    {
        // Without the encoder's vocabulary a word of its own cannot be told from a slip, and who does without the encoder shall not pay for it here.
        if (options.Value.Reader != ReaderUse.On)
            return null;
        var unknown = TermAnalyzer.English.Analyze(question)
            .Where(term => !term.IsStopWord && statistics.DocumentFrequency(term.Stem) == 0 && (OtherForm(term.Word) is not null
                || (term.Word.Length >= LeastLength && term.Word.All(char.IsLetter) && !IsKnown(term.Word))))
            .ToList();
        if (unknown.Count == 0)
            return null;

        var words = Words(passages);
        var text = new StringBuilder(question);
        var changes = new List<(string Written, string Read)>();
        foreach (var term in Enumerable.Reverse(unknown))
        {
            // A name may be meant as another name only. The first word has its capital anyway.
            var isName = term.Span.Start > 0 && char.IsUpper(question[term.Span.Start]);
            if ((OtherForm(term.Word) ?? Nearest(term.Word, words, isName) ?? Parted(term.Word, words, passages)) is not { } meant)
                continue;
            changes.Insert(0, (question[term.Span.Start..term.Span.End], meant));
            text.Remove(term.Span.Start, term.Span.Length).Insert(term.Span.Start, meant);
        }

        return changes.Count > 0
            ? new Respelled(text.ToString(), changes, changes.TrueForAll(change => char.IsLower(change.Written[0]) && IsKnown(change.Read.ToLowerInvariant())))
            : null;
    }

    /// <summary>A word that people cut short, as the articles write it.</summary>
    private string? OtherForm(string word) =>
        Clippings.OtherOf(word) is { } other && statistics.DocumentFrequency(TermAnalyzer.English.Analyze(other)[0].Stem) > 0 ? other : null;

    /// <summary>A word that the encoder's vocabulary has whole is a word or a name of its own: who asks about ships does not mean chips.</summary>
    private static bool IsKnown(string word)
    {
        try
        {
            return PretrainedEncoder.Open().Words.Cut(word).Count == 1;
        }
        catch (EncoderUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Each word as it is written most, and how often it stands there.</summary>
    private Dictionary<string, (string Form, int Count)> Words(IReadOnlyList<RankedPassage> passages)
    {
        var words = new Dictionary<string, (string Form, int Count)>(StringComparer.Ordinal);
        foreach (var text in passages.Select(found => found.Passage.Text).Concat(library.Articles.Select(article => article.Title)))
        {
            foreach (var term in TermAnalyzer.English.Enumerate(text))
            {
                if (!term.IsStopWord && term.Word.Length >= LeastPart)
                    words[term.Word] = (text[term.Span.Start..term.Span.End], words.GetValueOrDefault(term.Word).Count + 1);
            }
        }

        return words;
    }

    /// <summary>Two words written as one, where they stand side by side somewhere: "harbourmaster" for "harbour master".</summary>
    private static string? Parted(string written, Dictionary<string, (string Form, int Count)> words, IReadOnlyList<RankedPassage> passages)
    {
        for (var at = LeastPart; at <= written.Length - LeastPart; at++)
        {
            var parted = $"{written[..at]} {written[at..]}";
            if (words.ContainsKey(written[..at]) && words.ContainsKey(written[at..])
                && passages.Any(found => found.Passage.Text.Contains(parted, StringComparison.OrdinalIgnoreCase)))
                return parted;
        }

        return null;
    }

    private static string? Nearest(string written, Dictionary<string, (string Form, int Count)> words, bool isName)
    {
        var letters = written.Order().ToArray();
        return words
            .Where(word => word.Key.Length >= LeastLength && word.Key[0] == written[0] && Math.Abs(word.Key.Length - written.Length) <= 2
                && (!isName || char.IsUpper(word.Value.Form[0])))
            .Select(word => (
                word.Value.Form,
                word.Value.Count,
                Distance: Levenshtein.GetDistance(written, word.Key),
                IsExchange: word.Key.Order().SequenceEqual(letters)))
            .Where(word => word.Distance <= (written.Length > LongestForOne || word.IsExchange ? 2 : 1))
            .OrderBy(word => word.Distance).ThenByDescending(word => word.Count).ThenBy(word => word.Form, StringComparer.Ordinal)
            .Select(word => word.Form)
            .FirstOrDefault();
    }
}

/// <summary>A question with words put right.</summary>
/// <param name="Text">The question as it is read now.</param>
/// <param name="Changes">What was written and what it is read as, in order.</param>
/// <param name="IsOfCommonWords">Whether what was written in small letters is read as words that texts commonly use, and as no rare name.</param>
internal sealed record Respelled(string Text, IReadOnlyList<(string Written, string Read)> Changes, bool IsOfCommonWords)
{
    /// <summary>What the person is told.</summary>
    public string Notice => Phrases.FormatIReadAs(string.Join(", ", Changes.Select(change => Phrases.FormatReadAs(change.Written, change.Read))));
}
