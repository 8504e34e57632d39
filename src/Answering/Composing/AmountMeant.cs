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

        if (question.Wants == AnswerType.Number && HowLong().IsMatch(question.Text) && Lasting().Matches(words.In(sentence).ToString()) is [var lasting])
            return new TextSpan(words.Start + lasting.Index, words.Start + lasting.Index + lasting.Length);
        if (question.Wants == AnswerType.Number && CountBehind(question, sentence) is { } count)
            return count;
        return question.Wants is AnswerType.Money or AnswerType.Number or AnswerType.Any ? ByQualifier(question, sentence, words) : words;
    }

    /// <summary>
    /// The number in brackets behind the one of several groups that the question names: "amber glasses (n = 158) or clear glasses (n = 154)".
    /// </summary>
    private static TextSpan? CountBehind(QuestionReading question, string sentence)
    {
        var groups = InBrackets().Matches(sentence).Select(match =>
            (Stems: TermAnalyzer.English.Terms(match.Groups["group"].Value).ToHashSet(), Count: match.Groups["count"])).ToList();
        var named = groups.FindAll(one => question.Stems.Any(stem => one.Stems.Contains(stem) && groups.Count(other => other.Stems.Contains(stem)) == 1));
        return groups.Count > 1 && named is [var only] ? SpanOf(only.Count) : null;
    }

    private static TextSpan? ByQualifier(QuestionReading question, string sentence, TextSpan words)
    {
        var parts = PartsOf(sentence);
        // "The foundation paid 250,000 and the town the remainder."
        if (question.Wants is AnswerType.Money or AnswerType.Number && Remainder().Match(sentence) is { Success: true } rest
            && TermAnalyzer.English.Terms(rest.Groups["who"].Value).Any(question.Stems.Contains))
            return null;
        if (parts.Count < 2)
            return words;
        if (Paired(question.Text, sentence, parts) is { } paired && !Negation.IsIn(question.Text))
            return paired.Amount;
        var stems = parts.ConvertAll(part => TermAnalyzer.English.Terms(part.Qualifier).ToHashSet());
        var named = parts.Index()
            .Where(part => question.Stems.Any(stem => Has(stems[part.Index], stem) && stems.Count(others => Has(others, stem)) == 1)).ToList();
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

    // What dries is a dryer.
    private static bool Has(HashSet<string> stems, string stem) => stems.Contains(stem)
        || stems.Contains($"{(stem.EndsWith('i') ? stem[..^1] + 'y' : stem)}er");

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

    [GeneratedRegex(@"(?<who>[\p{L}'’-]+( [\p{L}'’-]+){0,2}) the (rest|remainder|balance)\b", Options)]
    private static partial Regex Remainder();

    [GeneratedRegex(@"\bhow long\b", Options)]
    private static partial Regex HowLong();

    [GeneratedRegex(
        @"\b((about|around|at least|at most|up to|over|under) )?(\d[\d.,]*|half an?|an?|(" + NumberWords.OneToTwelve + "|" + NumberWords.TensAlternation
        + @"|fifteen)(-\p{L}+)?)( (to|or) [\d\p{L}]+)? (seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(y|ies))\b", Options)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"(?<group>[\p{L}-]+( [\p{L}-]+)?) \((n ?= ?)?(?<count>\d[\d,.]*)\)", Options)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[,;](?= )| (and|or|but)(?= )", Options)]
    private static partial Regex Border();

    [GeneratedRegex(@"\p{Sc} ?\d+([.,]\d+)*|\b\d+([.,]\d+)* ?(\p{Sc}|(" + Currencies.Names + @")\b)", Options)]
    private static partial Regex Amount();

    private sealed record Part(TextSpan Span, TextSpan Amount, string Qualifier);
}
