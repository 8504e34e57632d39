using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>Says in brackets whom a sentence's "he" or "she" means, when what stands before it in the article makes that plain.</summary>
internal static partial class Names
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How far back the person may have been named, in characters.</summary>
    private const int Reach = 500;

    /// <summary>The sentence, or a part of it, as it is.</summary>
    /// <param name="sentence">The sentence, which is quoted whole.</param>
    /// <param name="shown">What is shown of it.</param>
    public static DraftSentence Plain(SentenceEvidence sentence, TextSpan shown) =>
        new(Whitespace.Collapse(sentence.Passage.Quote(shown)), [sentence.Quote]) { IsVerbatim = true };

    /// <summary>The sentence with the name behind its first pronoun, or as it is where nobody or more than one could be meant.</summary>
    /// <param name="sentence">The sentence, which is quoted whole.</param>
    /// <param name="shown">What is shown of it.</param>
    /// <param name="article">The article's cleaned text.</param>
    public static DraftSentence ForPronouns(SentenceEvidence sentence, TextSpan shown, string article)
    {
        var plain = Plain(sentence, shown);
        return Behind(plain.Text, sentence.Span, article) is { } behind ? plain.With($" [{behind.Name}]", behind.Position) : plain;
    }

    /// <summary>The name that the first "he" or "she" of a quote means, or null.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="article">The article's cleaned text.</param>
    public static string? BehindPronoun(DraftQuote quote, string article) => Behind(Whitespace.Collapse(quote.Text), quote.Span, article)?.Name;

    private static (string Name, int Position)? Behind(string text, TextSpan span, string article)
    {
        if (Pronoun().Match(text) is not { Success: true } pronoun || Person().IsMatch(text[..pronoun.Index]))
            return null;
        return Whom(article[Math.Max(0, span.Start - Reach)..span.Start], article) is { } name
            ? (FullName(name, article), pronoun.Index + pronoun.Length)
            : null;
    }

    /// <summary>The only person named in the nearest sentence that names one; null when it names several.</summary>
    /// <param name="before">What stands before the sentence.</param>
    /// <param name="article">The article's text: a surname alone names whom it has named in full.</param>
    private static string? Whom(string before, string article)
    {
        var known = Person().Matches(article).Select(match => match.Groups["name"].Value)
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && !IsNoPerson(name)).Select(Surname).ToHashSet(StringComparer.Ordinal);
        var sentences = SentenceEnd().Split(before);
        for (var i = sentences.Length - 1; i >= 0; i--)
        {
            var names = Person().Matches(sentences[i]).Select(match => match.Groups["name"].Value).Where(name => !IsNoPerson(name))
                .Concat(Capitalised().Matches(sentences[i]).Select(match => match.Value).Where(known.Contains)).ToList();
            var surnames = names.Select(Surname).Distinct(StringComparer.Ordinal).ToList();
            // "The teacher Sunniva Hallgrave" may be the mother of the one whom the sentence tells of.
            if (surnames.Count > 1 || Beside().IsMatch(sentences[i]))
                return null;
            if (surnames.Count == 1)
                return names.MaxBy(name => name.Length);
        }

        return null;
    }

    /// <summary>The longest form of the name that the article has: "Feltman" is "Jeffrey Feltman".</summary>
    private static string FullName(string name, string article)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            return name;
        var forms = Regex.Matches(article, $@"\b(?<name>(\p{{Lu}}[\p{{L}}'’.-]+ ){{1,2}}){Regex.Escape(name)}\b", Options)
            .Select(match => Title().Replace(match.Value, string.Empty))
            .Where(form => form.Contains(' ', StringComparison.Ordinal) && !IsNoPerson(form))
            .ToList();
        return forms.Count > 0 ? forms.MinBy(form => form.Length)! : name;
    }

    private static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool IsNoPerson(string name) => Organisation().IsMatch(name);

    [GeneratedRegex(@"\b\p{Lu}[\p{L}'’-]+", Options)]
    private static partial Regex Capitalised();

    // Somebody is told of by whose kin or companion he is.
    [GeneratedRegex(
        @"\b([Hh]is|[Hh]er|[Tt]heir|child(ren)?|sons?|daughters?|brothers?|sisters?|born) (of|to) (a |an |the )?([\p{Ll}-]+ ){0,3}\p{Lu}|"
            + @"\b([Hh]is|[Hh]er) (older |elder |younger |first |second |late )?(mother|father|wife|husband|son|daughter|brother|sister|friend|companion|"
            + @"teacher|colleague|assistant|uncle|aunt|cousin|partner),? (the )?([\p{Ll}-]+ ){0,3}\p{Lu}",
        Options)]
    private static partial Regex Beside();

    // He or she as the subject; a possessive or object would need its own form of the name.
    [GeneratedRegex(@"(?<=^|[,;“""(] ?|\b(that|and|but|when|because|if|as|while) )([Hh]e|[Ss]he)\b(?!['’])", Options)]
    private static partial Regex Pronoun();

    // A name that a title announces, that speaks or acts, or that has a first name.
    [GeneratedRegex(
        @"\b((" + PersonalTitles.Alternation + @")\.?|" + PersonalTitles.Offices + "|Secretary-General|Ambassador|Chancellor|Mayor|"
        + @"Governor|Bishop|Judge|Colonel|Inspector|Commissioner|Pope|Prince|Princess|King|Queen|Sir)( (General|of State|Secretary))? "
        + @"(?<name>\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+){0,2})|(?<name>\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+){0,2}) ("
        + SpeechVerbs.Past + @"|says|added|declined|met|visited|believes|made)\b|\b(?<name>\p{Lu}[\p{Ll}'’-]+( \p{Lu}\.)? "
        + @"\p{Lu}[\p{Ll}][\p{L}'’-]*)(?= (is|was|has|had|will|would|also|who)\b|,)",
        Options)]
    private static partial Regex Person();

    [GeneratedRegex("^((" + PersonalTitles.Alternation + @")\.?|" + PersonalTitles.Offices + "|State|Foreign|Prime|Under|Former|The) ", Options)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"\b(The|This|That|He|She|It|They|North|South|East|West|New|United|National|International|House|White|Council|Committee|Ministry|Party|University|"
        + @"Institute|Assembly|Agency|News|Association|Bank|Company|Corp|Inc|Union|Court|Department|Army|Nations|Republic|Street|City|County|Game|Bowl|"
        + @"Cup|Championship|League|Series|Awards?|Prize|Medal|Festival|Museum|Church|Cathedral|School|College|Hospital|Station|Airport|Bridge|Tower|"
        + @"River|Lake|Island|Mountains?|Ocean|Sea|Valley|Park|Empire|Kingdom|War|Battle|Revolution|Act|Treaty|Constitution|Congress|Parliament|Senate|"
        + @"Government|Theatre|Cent(er|re)|Group|Team|Club|Times|Post|Journal|Magazine|Korea|America|" + Months.PlainAlternation + "|"
        + Weekdays.Alternation + @")\b",
        Options)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"(?<=[.!?][”""]?)\s+(?=[\p{Lu}“""])|\n+", Options)]
    private static partial Regex SentenceEnd();
}
