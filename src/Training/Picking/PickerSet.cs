using ArticleBot.Answering.Reading;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Picking;

/// <summary>
/// Questions about articles that the span reader was not trained on, and these articles among others: what the picker is fitted on, because the reader
/// is surer of text it knows than it will ever be in use.
/// </summary>
/// <param name="Articles">The articles, those asked about and the others.</param>
/// <param name="Questions">The questions, in random order.</param>
/// <param name="Foreign">Questions about none of the articles, in random order.</param>
internal sealed record PickerSet(IReadOnlyList<RawArticle> Articles, IReadOnlyList<PickerQuestion> Questions, IReadOnlyList<PickerQuestion> Foreign)
{
    /// <summary>How many articles a small folder has.</summary>
    private const int InSmallFolder = 2;

    /// <summary>How many articles <c>src/Training/Reader/questions.py</c> sets aside.</summary>
    private const int SetAside = 42;

    /// <summary>Articles that only stand beside those asked about, so that the search has to choose.</summary>
    private const int Beside = 160;

    /// <summary>One paragraph in so many is taken out of the articles: questions about it look answerable and are not.</summary>
    private const int HiddenOneIn = 5;

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
        var aside = ordered[..SetAside].Select(article => (IReadOnlyList<SquadParagraph>)[.. article.Where(paragraph => !IsHidden(paragraph))]);
        var foreign = others.Skip(Beside).SelectMany(article => article.SelectMany(QuestionsOf)).Select(question => question with { Answers = [] }).ToArray();
        random.Shuffle(foreign);
        return new PickerSet(
            [.. aside.Where(article => article.Count > 0).Concat(others.Take(Beside)).Select(Raw)], [.. asked.Take(questions)], [.. foreign.Take(questions)]);
    }

    /// <summary>Folders of two articles that are asked about, each with questions of its own: what is promised there must be kept as in large ones.</summary>
    /// <param name="questions">How many questions each folder gets, a third of them foreign.</param>
    public IEnumerable<PickerSet> SmallFolders(int questions)
    {
        var asked = Questions.ToLookup(question => question.ArticleKey);
        var foreign = 0;
        foreach (var articles in Articles.Take(SetAside).Chunk(InSmallFolder))
        {
            var own = articles.SelectMany(article => asked[article.Id]).Take(questions * 2 / 3).ToList();
            var others = Foreign.Skip(foreign).Take(questions / 3).ToList();
            foreign += others.Count;
            yield return new PickerSet(articles, own, others);
        }
    }

    private static bool IsHidden(SquadParagraph paragraph) => TokenHash.Of(paragraph.Text) % HiddenOneIn == 0;

    private static RawArticle Raw(IReadOnlyList<SquadParagraph> article) =>
        new(article[0].Title, article[0].Title.Replace('_', ' '), string.Join("\n\n", article.Select(paragraph => paragraph.Text)));

    private static IEnumerable<PickerQuestion> QuestionsOf(SquadParagraph paragraph) =>
        paragraph.Questions.Select(question => new PickerQuestion(question.Text, paragraph.Title, IsHidden(paragraph) ? [] : question.Answers));
}
