using System.Text.RegularExpressions;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering;

/// <summary>Says honestly that the articles do not hold the answer: what was searched, what came nearest, which words no article has.</summary>
internal sealed partial class Refusal(IArticleLibrary library, ITermStatistics statistics)
{
    private const int NearestCount = 3;

    // What many questions are made with whatever they ask for.
    private static readonly HashSet<string> Asking = [.. TermAnalyzer.English.Terms(
        "list tell told show give explain describe know find come came happen allowed let get got take took need want possible less more most off "
            + "happens mean ok okay please")];

    public Answer Of(Findings findings)
    {
        var unmatched = Unmatched(findings.Question.Text);
        var nearest = Nearest(findings.Passages);
        var sentences = new List<string> { Searched() };
        var silent = findings.Parts.Where(part => part.Answerability < 0).Select(part => part.Publication).OfType<string>().Distinct().ToList();
        if (silent.Count > 0)
            sentences.Add(Phrases.FormatNothingFrom(Listed.WithOr(silent)));
        else if (ForeignLanguage.Of(findings.Question.Text) is { } language)
            sentences.Add(language.Reply);
        else if (unmatched.Count > 0)
            sentences.Add(Phrases.FormatNoArticleHas(Listed.WithOr(unmatched)));
        if (Unread() is { } unread)
            sentences.Add(unread);
        if (nearest.Count > 0)
        {
            var titles = Listed.WithAnd([.. nearest.Select(article => Named(article, nearest))]);
            sentences.Add(nearest.Count == 1 ? Phrases.FormatNearestOne(titles) : Phrases.FormatNearestMany(titles));
        }

        return new Answer
        {
            Outcome = AnswerOutcome.NothingFound,
            Sentences = [.. sentences.Select(sentence => new AnswerSentence(sentence, []))],
            UnderstoodAs = findings.Question.Text,
            Nearest = nearest,
            UnmatchedWords = unmatched,
        };
    }

    private string Searched() => library.Articles.Count switch
    {
        0 => Phrases.SearchedNone,
        1 => Phrases.SearchedOne,
        var count => Phrases.FormatSearchedMany(count),
    };

    // What nobody has read may well hold the answer: the owner has to know before believing that there is none.
    private string? Unread() => library.Unread.Where(file => !file.IsPassedOver).ToList() switch
    {
        [] => null,
        [var only] => Phrases.FormatUnreadOne(only.Key),
        var several => Phrases.FormatUnreadMany(several.Count),
    };

    private List<string> Unmatched(string question)
    {
        var words = new List<string>();
        var before = string.Empty;
        foreach (var term in TermAnalyzer.English.Enumerate(question))
        {
            // The word behind "how" (many, much, long) is grammar here, and a measure stands in the articles under its noun: "weighs" under "Weight".
            var word = Compound(question, term.Span);
            var isGrammar = term.IsStopWord || TermAnalyzer.OnlyAsks(word) || before == "how" || Asking.Contains(term.Stem)
                || Measures.NamesOf(term.Stem).Count > 0;
            before = term.Word;
            if (!isGrammar && statistics.DocumentFrequency(term.Stem) == 0 && !words.Contains(word))
                words.Add(word);
        }

        return words;
    }

    /// <summary>A word with what it is joined to by a hyphen: "e-mail" is one word to who reads it.</summary>
    private static string Compound(string question, TextSpan term) => Compounds().Matches(question)
        .FirstOrDefault(match => match.Index <= term.Start && match.Index + match.Length >= term.End)?.Value ?? question[term.Start..term.End];

    [GeneratedRegex(@"[\p{L}\p{N}]+(-[\p{L}\p{N}]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Compounds();

    /// <summary>The title, and of two editions their days, too.</summary>
    private static string Named(ArticleMetadata article, List<ArticleMetadata> nearest) =>
        nearest.Count(other => other.Title == article.Title) > 1 && ReaderDates.BesideTitle(article) is { } day ? $"{article.Title} ({day})" : article.Title;

    private static List<ArticleMetadata> Nearest(IReadOnlyList<RankedPassage> passages) =>
        [.. passages.Where(found => found.Lexical > 0).Select(found => found.Passage.Article).DistinctBy(article => article.Key).Take(NearestCount)];
}
