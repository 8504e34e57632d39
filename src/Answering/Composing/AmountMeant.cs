using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Of several amounts in a sentence the one that the question means: "The course costs £85, for members £50" tells members £50, and "from £79 to £95" is no
/// range where a price has gone up.
/// </summary>
internal static partial class AmountMeant
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What answers, in offsets of the sentence; null where it cannot be told.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">What the reader chose.</param>
    public static TextSpan? In(QuestionReading question, string sentence, TextSpan words)
    {
        foreach (Match change in Change().Matches(sentence))
        {
            var (before, after) = (SpanOf(change.Groups["before"]), SpanOf(change.Groups["after"]));
            if (words.Start < after.End && before.Start < words.End)
            {
                return Earlier().IsMatch(question.Text) ? before
                    : IsDone().IsMatch(change.Value) || Later().IsMatch(question.Text) ? after
                    : null;
            }
        }

        return question.Wants is AnswerType.Money or AnswerType.Number or AnswerType.Any ? ByQualifier(question, sentence, words) : words;
    }

    private static TextSpan? ByQualifier(QuestionReading question, string sentence, TextSpan words)
    {
        var parts = PartsOf(sentence);
        if (parts.Count < 2)
            return words;
        if (Paired(question.Text, sentence, parts) is { } paired && !Negation.IsIn(question.Text))
            return paired.Amount;
        var stems = parts.ConvertAll(part => TermAnalyzer.English.Terms(part.Qualifier).ToHashSet());
        var named = parts.Index()
            .Where(part => question.Stems.Any(stem => stems[part.Index].Contains(stem) && stems.Count(others => others.Contains(stem)) == 1)).ToList();
        var chosen = parts.FindAll(part => part.Span.Start < words.End && words.Start < part.Span.End);
        if (named is [var one])
        {
            // "Non-members": what is said of members is not meant.
            return Negation.IsIn(question.Text) ? null
                : chosen is [var own] && own.Span == one.Item.Span && !Covers(words, parts, own) ? words
                : one.Item.Amount;
        }

        return chosen.Count == 1 ? words : null;
    }

    /// <summary>
    /// Of "£46 for a full plot and £26 for a half plot" the part with the question's two words, where the others have another word before the second.
    /// </summary>
    private static Part? Paired(string question, string sentence, List<Part> parts)
    {
        var asked = PairsOf(question);
        var texts = parts.ConvertAll(part => PairsOf(sentence[part.Span.Start..part.Span.End]));
        var meant = parts.Where((_, index) => asked.Any(pair => texts[index].Contains(pair)
            && texts.Where((_, other) => other != index).All(other => !other.Contains(pair) && other.Any(one => one.Second == pair.Second)))).ToList();
        return meant is [var only] ? only : null;
    }

    private static HashSet<(string First, string Second)> PairsOf(string text)
    {
        var terms = TermAnalyzer.English.Analyze(text);
        return
        [
            .. terms.Zip(terms.Skip(1)).Where(pair => !pair.First.IsStopWord && !pair.Second.IsStopWord)
                .Select(pair => (pair.First.Stem, pair.Second.Stem)),
        ];
    }

    private static bool Covers(TextSpan words, List<Part> parts, Part own) => parts.Exists(part => part != own && words.Contains(part.Amount));

    /// <summary>The sentence cut at commas and "and" so that each part has one amount; empty where one has several.</summary>
    private static List<Part> PartsOf(string sentence)
    {
        var found = new List<Part>();
        var start = 0;
        foreach (var border in Border().Matches(sentence).Select(match => match.Index).Append(sentence.Length))
        {
            var amounts = Amount().Matches(sentence[start..border]);
            if (amounts.Count > 1)
                return [];
            // What has no amount belongs to the next part that has one: "students and pensioners £6".
            if (amounts is not [var amount])
                continue;
            var span = new TextSpan(start + amount.Index, start + amount.Index + amount.Length);
            // What stands before the first amount is said of all of them.
            var qualifier = found.Count == 0 ? sentence[span.End..border] : $"{sentence[start..span.Start]} {sentence[span.End..border]}";
            found.Add(new Part(new TextSpan(start, border), span, qualifier));
            start = border;
        }

        return found;
    }

    private static TextSpan SpanOf(Group group) => new(group.Index, group.Index + group.Length);

    [GeneratedRegex(
        @"\b(rais|rise|rose|risen|goes up|go up|going up|went|gone up|increas|cut|lower|reduc|fall|fell|drop|chang|extend|shorten|mov)\w*\b[^.;:]{0,40}?"
            + @"\bfrom (?<before>[^,.;]{1,24}?) to (?<after>[\p{Sc}\d][\d.,]*\d?( ?[\p{L}%]{1,12})?)",
        Options)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(was|were|been|went|rose|risen|gone|fell|raised|cut|lowered|reduced|increased|changed|extended|shortened|moved|dropped)\b", Options)]
    private static partial Regex IsDone();

    [GeneratedRegex(@"\b(before|old|older|previous(ly)?|former(ly)?|until|original(ly)?|used to|earlier|so far)\b", Options)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(now|new|after|afterwards|current(ly)?|today|since|will|from now on)\b", Options)]
    private static partial Regex Later();

    [GeneratedRegex(@"[,;](?= )| (and|or|but)(?= )", Options)]
    private static partial Regex Border();

    [GeneratedRegex(@"\p{Sc} ?\d+([.,]\d+)*|\b\d+([.,]\d+)* ?(\p{Sc}|(" + Currencies.Names + @")\b)", Options)]
    private static partial Regex Amount();

    private sealed record Part(TextSpan Span, TextSpan Amount, string Qualifier);
}
