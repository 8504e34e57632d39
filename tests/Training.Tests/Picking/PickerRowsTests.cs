using ArticleBot.Training.Picking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Tests.Picking;

public sealed class PickerRowsTests
{
    private static readonly RawArticle[] Articles =
    [
        new("bridge", "A bridge at last", "The harbour bridge was opened on 4 June 2021. Transport minister Ada Holm cut the ribbon. It was late because "
            + "steel was short."),
        new("ferry", "Ferry traffic", "Ferries carried 1,500 people a day. The harbour was crowded until 2021."),
    ];

    [Fact]
    public async Task Only_the_sentence_of_the_article_that_answers_is_labelled_right()
    {
        var rows = await RowsAsync(new PickerQuestion("In which year was the harbour bridge opened?", "bridge", ["2021"]));

        Assert.Equal(5, rows.Count);
        Assert.Single(rows, row => row.Label);
    }

    [Fact]
    public async Task Where_nothing_answers_all_sentences_are_labelled_wrong()
    {
        var rows = await RowsAsync(new PickerQuestion("Who painted the harbour bridge?", "bridge", ["Ole Dahl"]));

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => row.Label);
    }

    private static async Task<IReadOnlyList<PickerRow>> RowsAsync(PickerQuestion question)
    {
        await using var searched = await SearchedArticles.OpenAsync(Articles, CancellationToken.None);
        var findings = await new PickerRows(searched.Retriever, searched.Reader, 30, 5).FindAsync(question, CancellationToken.None);
        return [.. PickerRows.Of(question, findings)];
    }
}
