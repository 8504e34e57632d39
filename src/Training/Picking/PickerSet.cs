using ArticleBot.Answering.Reading;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Picking;

/// <summary>A question and its answers.</summary>
/// <param name="Text">The question.</param>
/// <param name="ArticleKey">The article it is about.</param>
/// <param name="Answers">The words of the article that answer it.</param>
internal sealed record PickerQuestion(string Text, string ArticleKey, IReadOnlyList<string> Answers);

/// <summary>
/// Questions about articles that the span reader was not trained on, and these articles among others: what the picker is fitted on, because the reader
/// is surer of text it knows than it will ever be in use.
/// </summary>
/// <param name="Articles">The articles, those asked about and the others.</param>
/// <param name="Questions">The questions, in random order.</param>
internal sealed record PickerSet(IReadOnlyList<RawArticle> Articles, IReadOnlyList<PickerQuestion> Questions)
{
    /// <summary>How many articles <c>src/Training/Reader/questions.py</c> sets aside.</summary>
    private const int SetAside = 42;

    /// <summary>Articles that only stand beside those asked about, so that the search has to choose.</summary>
    private const int Beside = 160;

    /// <summary>Makes the set.</summary>
    /// <param name="articles">SQuAD articles, paragraph by paragraph.</param>
    /// <param name="questions">How many questions at most.</param>
    /// <param name="random">Draws; the same seed gives the same set.</param>
    public static PickerSet Create(IReadOnlyList<IReadOnlyList<SquadParagraph>> articles, int questions, Random random)
    {
        // The order of the Python side: by the hash of the title.
        var ordered = articles.OrderBy(article => TokenHash.Of(article[0].Title)).ThenBy(article => article[0].Title, StringComparer.Ordinal).ToArray();
        var others = ordered[SetAside..];
        random.Shuffle(others);
        var asked = ordered[..SetAside].SelectMany(article => article.SelectMany(QuestionsOf)).ToArray();
        random.Shuffle(asked);
        return new PickerSet([.. ordered[..SetAside].Concat(others.Take(Beside)).Select(Raw)], [.. asked.Take(questions)]);
    }

    private static RawArticle Raw(IReadOnlyList<SquadParagraph> article) =>
        new(article[0].Title, article[0].Title.Replace('_', ' '), string.Join("\n\n", article.Select(paragraph => paragraph.Text)));

    private static IEnumerable<PickerQuestion> QuestionsOf(SquadParagraph paragraph) =>
        paragraph.Questions.Select(question => new PickerQuestion(question.Text, paragraph.Title, question.Answers));
}
