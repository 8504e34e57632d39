using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Bot.Turns;
using Spectre.Console;

namespace ArticleBot.Bot.Terminal;

/// <summary>Prints an answer for a person: the sentences with their markers, then what they cite.</summary>
internal static class AnswerPrinter
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(foreground: Color.Grey);

    public static void Print(this Screen screen, Answer answer)
    {
        if (answer.ShortAnswer is { } brief)
        {
            screen.Line(brief.Text, Strong);
            screen.Line();
        }

        if (answer.Sentences.Any(sentence => sentence.Side is not null))
        {
            foreach (var sentence in answer.Sentences)
                screen.Line(Behind(TerminalText.OneLine(ReaderDates.OfSide(sentence.Side) ?? string.Empty)) + WithMarkers(sentence));
        }
        else
        {
            screen.Line(string.Join(' ', answer.Sentences.Select(WithMarkers)));
        }

        PrintCitations(screen, answer);
        PrintArticles(screen, "Nearest articles:", answer.Nearest);
        PrintArticles(screen, "Articles:", answer.Listed);
        if (answer.Suggestions.Count > 0)
            screen.Line($"\nYou could also ask:\n{string.Join('\n', answer.Suggestions.Select(question => "  " + question))}");
        if (answer.Notice is { } notice)
            screen.Line("\n" + notice, Quiet);
    }

    private static string Behind(string side) => side switch
    {
        "" => side,
        [.., '?'] => side + " ",
        _ => side + ": ",
    };

    private static void PrintCitations(Screen screen, Answer answer)
    {
        foreach (var citation in answer.Citations)
        {
            screen.Line($"\n[{citation.Number}] {About(citation.Article)}");
            // An answer in the article's own words is its quote; nobody wants to read it twice.
            if (!answer.Sentences.Any(sentence => TerminalText.OneLine(sentence.Text) == TerminalText.OneLine(citation.Shown)))
                screen.Line($"    “{TerminalText.OneLine(citation.Shown)}”", Quiet);
            var place = PageWording.Of(citation.Page) is { } page ? $"{citation.Article.Key}, {page}" : citation.Article.Key;
            screen.Line($"    {place}, characters {citation.Span.Start} to {citation.Span.End}", Quiet);
        }
    }

    private static void PrintArticles(Screen screen, string title, IReadOnlyList<ArticleMetadata> articles)
    {
        if (articles.Count == 0)
            return;
        screen.Line("\n" + title);
        foreach (var article in articles)
            screen.Line($"  {About(article)} ({article.Key})");
    }

    private static string WithMarkers(AnswerSentence sentence) =>
        sentence.Citations.Count == 0 ? sentence.Text : $"{sentence.Text} {string.Concat(sentence.Citations.Select(number => $"[{number}]"))}";

    private static string About(ArticleMetadata article)
    {
        var details = string.Join(", ", new[] { article.Source, ReaderDates.BesideTitle(article) }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return details.Length == 0 ? TerminalText.OneLine(article.Title) : $"{TerminalText.OneLine(article.Title)} ({TerminalText.OneLine(details)})";
    }
}
