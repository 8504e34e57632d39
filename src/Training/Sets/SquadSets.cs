using ArticleBot.Articles.Splitting;
using ArticleBot.Retrieval;

namespace ArticleBot.Training.Sets;

/// <summary>Makes labelled sets out of SQuAD articles, in the shapes that articles have in life.</summary>
/// <remarks>
/// SQuAD has long Wikipedia articles and short questions. Folders of articles hold short ones too, some without a title, and people ask
/// wordier questions than SQuAD's. A model that saw one shape only does not carry over, so each set cuts the articles differently and a part of
/// the questions is reworded by rule.
/// </remarks>
public static class SquadSets
{
    /// <summary>Makes one set.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="articles">SQuAD articles, paragraph by paragraph.</param>
    /// <param name="paragraphs">How many paragraphs become one article.</param>
    /// <param name="titled">Whether the articles keep their title; else the first words of the text stand in for it.</param>
    /// <param name="questions">How many questions at most, drawn at random.</param>
    /// <param name="rewording">Share of the questions that are reworded.</param>
    /// <param name="random">Draws; the same seed gives the same set.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<LabelledSet> CreateAsync(
        string name,
        IEnumerable<IReadOnlyList<SquadParagraph>> articles,
        int paragraphs,
        bool titled,
        int questions,
        double rewording,
        Random random,
        CancellationToken cancellationToken)
    {
        var raw = new List<RawArticle>();
        var labelled = new List<LabelledQuestion>();
        foreach (var article in articles)
        {
            foreach (var part in article.Chunk(paragraphs))
            {
                var key = $"{name}-{raw.Count}";
                var text = string.Join("\n\n", part.Select(paragraph => paragraph.Text));
                var title = titled ? part[0].Title : string.Join(' ', text.Split(' ').Take(7));
                raw.Add(new RawArticle(key, title, text));
                foreach (var paragraph in part)
                    labelled.AddRange(Questions(paragraph, key));
            }
        }

        var passages = await ArticleCutting.CutAsync(raw, cancellationToken);
        var drawn = labelled.ToArray();
        random.Shuffle(drawn);
        return new LabelledSet(name, passages, [.. drawn.Take(questions).Select(q => random.NextDouble() < rewording ? Reword(q, random) : q)]);
    }

    private static IEnumerable<LabelledQuestion> Questions(SquadParagraph paragraph, string key)
    {
        var sentences = SentenceSplitter.Split(paragraph.Text).Select(span => span.In(paragraph.Text).ToString()).ToArray();
        foreach (var question in paragraph.Questions)
        {
            var evidence = sentences.Where(sentence => question.Answers.Any(answer => sentence.Contains(answer, StringComparison.Ordinal))).ToArray();
            if (evidence.Length > 0)
            {
                yield return new LabelledQuestion(
                    key, new Question(question.Text), question.Answers, [.. evidence.Select(text => new Evidence(key, text))], EvidenceMode.Any);
            }
        }
    }

    /// <summary>A question in small letters without its mark, as it is typed, or one with a piece of its story in front, as a quiz asks it.</summary>
    private static LabelledQuestion Reword(LabelledQuestion question, Random random)
    {
        var text = question.Question.Text;
        if (random.NextDouble() < 0.6)
            return question with { Question = new Question(text.ToLowerInvariant().TrimEnd('?', ' ')) };

        var words = question.Evidence[0].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answer = question.Answers[0].Split(' ');
        var story = words.Where(word => !answer.Contains(word.Trim('.', ',', ';', ')', '(')) && random.NextDouble() < 0.5);
        return question with { Question = new Question($"{string.Join(' ', story)}. {text}") };
    }
}
