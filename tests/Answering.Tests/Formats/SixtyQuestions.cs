using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;
using Xunit.Abstractions;

namespace ArticleBot.Answering.Tests.Formats;

/// <summary>The same sixty questions asked over the six articles in some format; every quote has to be the article's own words.</summary>
internal static class SixtyQuestions
{
    // Of sixty: two points of a hundred, and what one question more or less makes.
    private const int MostFewer = 2;

    private static readonly Lazy<Task<int>> InPlainText = new(() => RightAsync(folder => ArticlesAsPeopleHaveThem.Write("txt", folder), null));

    /// <summary>Fails when a format gives fewer right answers than plain text does.</summary>
    /// <param name="format">Its name.</param>
    /// <param name="write">Puts the six articles into a folder.</param>
    /// <param name="output">Takes the figure, and the questions that were not answered right.</param>
    public static async Task AssertAsManyRightAsInPlainTextAsync(string format, Action<string> write, ITestOutputHelper output)
    {
        var plain = await InPlainText.Value;

        var right = await RightAsync(write, output);

        output.WriteLine($"{format}: {right} of 60 right, plain text {plain}");
        Assert.True(right >= plain - MostFewer, $"{format}: {right} of 60 right, plain text {plain}.");
    }

    private static async Task<int> RightAsync(Action<string> write, ITestOutputHelper? output)
    {
        var folder = Directory.CreateTempSubdirectory("formats-").FullName;
        try
        {
            write(folder);
            using var articles = FolderOfArticles.At(folder);
            var right = 0;
            foreach (var (question, expected) in ArticlesAsPeopleHaveThem.Questions())
            {
                var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);
                await AssertGroundedAsync(answer, articles);
                var isRight = answer.Outcome == AnswerOutcome.Answered && Plain(answer).Contains(Plain(expected), StringComparison.OrdinalIgnoreCase);
                right += isRight ? 1 : 0;
                if (!isRight)
                    output?.WriteLine($"{question} → {answer.ShortAnswer?.Text} | {answer.Text}");
            }

            return right;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertGroundedAsync(Answer answer, FolderOfArticles articles)
    {
        foreach (var citation in answer.Citations)
        {
            var article = await articles.Library.FindAsync(citation.Article.Key, CancellationToken.None);
            Assert.Equal(citation.Quote, citation.Span.In(article!.Text).ToString());
        }
    }

    private static string Plain(Answer answer) => Plain($"{answer.ShortAnswer?.Text} {answer.Text}");

    private static string Plain(string words) => words.Replace('’', '\'').Replace('\n', ' ');
}
