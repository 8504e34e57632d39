using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Conversations;

/// <summary>
/// Makes a follow-up stand alone without a model: names take the place of pronouns, "what about X" takes the form of the question before,
/// and a question that leaves its subject out gets the subject of the question before.
/// </summary>
internal static partial class FollowUpRewriter
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenSet<string> PersonPronouns = FrozenSet.ToFrozenSet(["he", "she", "him", "her", "his", "hers"]);

    private static readonly FrozenSet<string> ThingPronouns =
        FrozenSet.ToFrozenSet(["it", "its", "they", "them", "their", "this", "that", "these", "those", "there", "then", "here", "one", "ones"]);

    private static readonly FrozenSet<string> Possessives = FrozenSet.ToFrozenSet(["his", "her", "its", "their"]);

    /// <summary>Rewrites a question.</summary>
    /// <param name="question">The person's words.</param>
    /// <param name="conversation">What was said before.</param>
    public static Understanding Rewrite(string question, Conversation conversation)
    {
        var terms = TermAnalyzer.English.Analyze(question);
        var pronouns = Pronouns(question, terms);
        var contentCount = terms.Count(term => !term.IsStopWord);
        if (conversation.Turns.Count == 0)
            return new Understanding(question) { IsUnclear = contentCount == 0 || (contentCount == 1 && SpeaksOfUs().IsMatch(question)) };

        var last = conversation.Turns[^1];
        var before = last.UnderstoodAs ?? last.Question;
        if (WhatAbout().Match(question) is { Success: true } about)
            return Replace(before, about.Groups["what"].Value.TrimEnd('?', ' ', '.'));
        if (Ellipsis().Match(question) is { Success: true } ellipsis)
            return new Understanding(Ask(ellipsis.Groups["word"].Value, before)) { IsFollowUp = true };

        // "Who called it historic?" names nobody, but its reply does.
        var subject = Names(before) is { Count: > 0 } asked ? asked : Names(last.Reply);
        if (pronouns.Count > 0 && subject.Count > 0)
            return new Understanding(Fill(question, pronouns, subject[0])) { IsFollowUp = true };
        if (pronouns.Count > 0 || contentCount <= 1)
            return new Understanding($"{question.TrimEnd('?', ' ')} ({before.TrimEnd('?', ' ')})?") { IsFollowUp = true };
        return new Understanding(question);
    }

    /// <summary>The question before about something else: its first name, or its subject, is replaced.</summary>
    private static Understanding Replace(string before, string subject)
    {
        var names = Names(before);
        var text = names.Count > 0 ? before.Replace(names[0], subject, StringComparison.Ordinal) : $"{before.TrimEnd('?', ' ')} {subject}?";
        return new Understanding(text) { IsFollowUp = true };
    }

    /// <summary>"And when was that?" after "Who did Feltman meet?" asks "When did Feltman meet?".</summary>
    private static string Ask(string word, string before)
    {
        var rest = QuestionWord().Replace(before.TrimEnd('?', ' '), string.Empty, 1).Trim();
        return $"{char.ToUpperInvariant(word[0])}{word[1..].ToLowerInvariant()} {rest}?";
    }

    private static string Fill(string question, List<Term> pronouns, string name)
    {
        var text = new StringBuilder(question);
        foreach (var pronoun in Enumerable.Reverse(pronouns))
        {
            // "There" stands for no person or thing; the search leans on what was said before.
            if (pronoun.Word is "there" or "here" or "then")
                continue;
            text.Remove(pronoun.Span.Start, pronoun.Span.Length);
            text.Insert(pronoun.Span.Start, Possessives.Contains(pronoun.Word) ? name + "'s" : name);
        }

        return text.ToString();
    }

    private static List<Term> Pronouns(string question, IReadOnlyList<Term> terms)
    {
        var pronouns = new List<Term>();
        var named = false;
        for (var i = 0; i < terms.Count; i++)
        {
            var word = terms[i].Word;
            // "Did Obama say that he …": the question itself says whom it means.
            var pointsBack = PersonPronouns.Contains(word) ? !named : ThingPronouns.Contains(word) && !named && IsAlone(terms, i);
            if (pointsBack)
                pronouns.Add(terms[i]);
            named |= i > 0 && char.IsUpper(question[terms[i].Span.Start]) && !terms[i].IsStopWord;
        }

        return pronouns;
    }

    /// <summary>"That visit" and "there is" point at nothing; "and that?" does.</summary>
    private static bool IsAlone(IReadOnlyList<Term> terms, int index)
    {
        var word = terms[index].Word;
        if (word is "there" or "here" or "then")
            return index == terms.Count - 1;
        return word is not ("this" or "that" or "these" or "those" or "one" or "ones") || index == terms.Count - 1;
    }

    /// <summary>Runs of capitalised words, in order; the first word of the text only together with a second one.</summary>
    private static List<string> Names(string text)
    {
        var names = new List<string>();
        foreach (Match match in Name().Matches(text))
        {
            if (!TermAnalyzer.English.Analyze(match.Value)[0].IsStopWord)
                names.Add(match.Value);
        }

        return names;
    }

    // "Follow us", "send me": no question about articles.
    [GeneratedRegex(@"^\W*\w+ (us|me|you|it)\W*$", Options)]
    private static partial Regex SpeaksOfUs();

    [GeneratedRegex(@"^(?i:(and |but |so )?(what|how) about) (?<what>.+)$|^[Aa]nd (?<what>(the |in |for |at )?\p{Lu}.*)$", Options & ~RegexOptions.IgnoreCase)]
    private static partial Regex WhatAbout();

    [GeneratedRegex(@"^(and |but |so )?(?<word>since when|when|where|why|who|how)( (was|is|did|does|were) (that|it|this)( happen)?)?\W*$", Options)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"^(and |but |so )?(who|whom|what|when|where|why|how( many| much| often| long)?|which( \w+)?)\b", Options)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"(?<=\w\W+)\p{Lu}[\p{L}\p{N}.'’-]*( (of |the |de |van |al-)?\p{Lu}[\p{L}\p{N}.'’-]*)*|^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
