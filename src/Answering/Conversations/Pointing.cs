using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Conversations;

/// <summary>Finds words that point at something which nobody named: "this library", when no library was spoken of.</summary>
internal static partial class Pointing
{
    /// <summary>How many words behind "this" are looked at.</summary>
    private const int MostWords = 3;

    // A time is known without being named; a text and what is said in it is what the conversation is about anyway.
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ("second minute hour day night morning afternoon evening week weekend month quarter year season decade century time moment date age " +
         "information question topic subject issue matter thing way kind sort type point reason answer " +
         "example context problem article text story document page report study paper publication review bot conversation one").Split(' ')
        .Concat(WordList.Of(Seasons.WithFall))
        .Select(word => TermAnalyzer.English.Analyze(word)[0].Stem));

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ("provide provides operate operates offer offers include includes serve serves work works run runs contain contains cost costs take " +
         "takes make makes allow allows use uses need needs require requires mean means go goes come comes receive receives support supports " +
         "start starts end ends open opens close closes apply applies last lasts say says called made like exclude").Split(' '));

    /// <summary>The first such words, or null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="said">Everything said before.</param>
    public static string? Unresolved(string question, string said)
    {
        HashSet<string>? known = null;
        foreach (Match demonstrative in Demonstrative().Matches(question))
        {
            var noun = Noun(question, demonstrative.Index + demonstrative.Length);
            if (noun.Count == 0 || noun.Exists(word => Known.Contains(word.Stem) || char.IsUpper(question[word.Span.Start])))
                continue;
            known ??= [.. TermAnalyzer.English.Terms(said)];
            var before = TermAnalyzer.English.Terms(question.AsSpan(0, demonstrative.Index));
            if (!noun.Exists(word => known.Contains(word.Stem) || before.Contains(word.Stem)))
                return question[demonstrative.Index..noun[^1].Span.End].Trim();
        }

        return null;
    }

    private static List<Term> Noun(string question, int start)
    {
        var noun = new List<Term>();
        foreach (var term in TermAnalyzer.English.Enumerate(question.AsSpan(start)))
        {
            if (term.IsStopWord || Verbs.Contains(term.Word) || noun.Count == MostWords)
                break;
            noun.Add(new Term(new TextSpan(start + term.Span.Start, start + term.Span.End), term.Form));
        }

        return noun;
    }

    // "That" is a conjunction as well, and "is that" asks; behind these words it points.
    [GeneratedRegex(
        @"\b(this|these|those)\b|(?<=\b(in|of|for|about|on|at|by|from|with|to) )that\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Demonstrative();
}
