using System.Text.RegularExpressions;

namespace ArticleBot.Training.Picking;

/// <summary>Questions about something else of the same kind: a name in them exchanged for one of another question. They look answerable and are not.</summary>
internal static partial class Namesakes
{
    /// <summary>The changed questions, one for each that has a name.</summary>
    /// <param name="questions">Questions that the articles answer.</param>
    /// <param name="others">Questions whose names are put in; those about the same article are left out.</param>
    /// <param name="random">Draws; the same seed gives the same ones.</param>
    public static IEnumerable<PickerQuestion> Of(IEnumerable<PickerQuestion> questions, IReadOnlyList<PickerQuestion> others, Random random)
    {
        var names = others.SelectMany(question => Name().Matches(question.Text).Select(name => (name.Value, question.ArticleKey))).ToList();
        foreach (var question in questions)
        {
            if (names.Count == 0 || Name().Match(question.Text) is not { Success: true } own)
                continue;
            var (name, article) = names[random.Next(names.Count)];
            if (article != question.ArticleKey && !name.Split(' ').Intersect(question.Text.Split(' ', '?')).Any())
                yield return question with { Text = question.Text.Remove(own.Index, own.Length).Insert(own.Index, name), Answers = [], Proofs = [] };
        }
    }

    // The first word of a question has its capital anyway.
    [GeneratedRegex(@"(?<=[\p{Ll},’'] )\p{Lu}\p{L}+( \p{Lu}\p{L}+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
