using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;
using Xunit.Abstractions;

namespace ArticleBot.Answering.Tests.Formats;

/// <summary>The same six articles answer the same sixty questions whatever program wrote them down.</summary>
public sealed class SameAnswersTests(ITestOutputHelper output)
{
    // Of sixty: two points of a hundred, and what one question more or less makes.
    private const int MostFewer = 2;

    private static readonly Lazy<Task<int>> InPlainText = new(() => RightAsync("txt", null));

    public static TheoryData<string> Formats => [.. ArticlesAsPeopleHaveThem.Formats.Where(format => format != "txt")];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_format_gives_as_many_right_answers_as_plain_text(string format)
    {
        var plain = await InPlainText.Value;

        var right = await RightAsync(format, output);

        output.WriteLine($"{format}: {right} of 60 right, plain text {plain}");
        Assert.True(right >= plain - MostFewer, $"{format}: {right} of 60 right, plain text {plain}.");
    }

    private static async Task<int> RightAsync(string format, ITestOutputHelper? output)
    {
        var folder = Directory.CreateTempSubdirectory("formats-").FullName;
        try
        {
            ArticlesAsPeopleHaveThem.Write(format, folder);
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
