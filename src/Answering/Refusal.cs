using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering;

/// <summary>Says honestly that the articles do not hold the answer: what was searched, what came nearest, which words no article has.</summary>
internal sealed class Refusal(IArticleLibrary library, ITermStatistics statistics)
{
    private const int NearestCount = 3;

    public Answer Of(Findings findings)
    {
        var unmatched = Unmatched(findings.Question.Text);
        var nearest = Nearest(findings.Passages);
        var sentences = new List<string> { Searched() };
        var silent = findings.Parts.Where(part => part.Answerability < 0).Select(part => part.Publication).OfType<string>().Distinct().ToList();
        if (silent.Count > 0)
            sentences.Add($"Nothing of it is in an article from {QuotedList.Of(silent, "or")}.");
        else if (ForeignLanguage.Of(findings.Question.Text) is { } language)
            sentences.Add(language.Reply);
        else if (unmatched.Count > 0)
            sentences.Add($"No article has {QuotedList.Of(unmatched, "or")}.");
        if (Unread() is { } unread)
            sentences.Add(unread);
        if (nearest.Count > 0)
            sentences.Add($"The nearest {(nearest.Count == 1 ? "is" : "are")} {QuotedList.Of([.. nearest.Select(article => article.Title)], "and")}.");
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
        0 => "There are no articles to search yet.",
        1 => "I searched the one article and found no answer to that.",
        var count => $"I searched {count} articles and found no answer to that.",
    };

    // What nobody has read may well hold the answer: the owner has to know before believing that there is none.
    private string? Unread() => library.Unread.Where(file => !file.IsPassedOver).ToList() switch
    {
        [] => null,
        [var only] => $"The file {only.Key} could not be read.",
        var several => $"{several.Count} files could not be read.",
    };

    private List<string> Unmatched(string question)
    {
        var words = new List<string>();
        var before = string.Empty;
        foreach (var term in TermAnalyzer.English.Enumerate(question))
        {
            // The word behind "how" (many, much, long) is grammar here.
            var word = question[term.Span.Start..term.Span.End];
            var isGrammar = term.IsStopWord || TermAnalyzer.OnlyAsks(word) || before == "how";
            before = term.Word;
            if (!isGrammar && statistics.DocumentFrequency(term.Stem) == 0 && !words.Contains(word))
                words.Add(word);
        }

        return words;
    }

    private static List<ArticleMetadata> Nearest(IReadOnlyList<RankedPassage> passages) =>
        [.. passages.Where(found => found.Lexical > 0).Select(found => found.Passage.Article).DistinctBy(article => article.Key).Take(NearestCount)];
}
