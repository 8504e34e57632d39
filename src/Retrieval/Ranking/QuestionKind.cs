using System.Text.RegularExpressions;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>What kind of answer a question asks for, as far as its words tell.</summary>
public enum QuestionKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A number, amount, age or share.</summary>
    Number,

    /// <summary>A date, year or time.</summary>
    Time,

    /// <summary>A person, people or organisation.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A cause or purpose.</summary>
    Reason,

    /// <summary>A way of doing or happening.</summary>
    Manner,
}

/// <summary>Reads the kind of a question from its wording.</summary>
/// <remarks>The ranker was fitted with these words, so they stay its own, whatever the lists of <c>src/English</c> become.</remarks>
public static partial class QuestionKinds
{
    /// <summary>The kind of a question; the first rule that fits decides, most telling first.</summary>
    public static QuestionKind Of(string question) =>
        NumberQuestion().IsMatch(question) ? QuestionKind.Number
        : TimeQuestion().IsMatch(question) ? QuestionKind.Time
        : PersonQuestion().IsMatch(question) ? QuestionKind.Person
        : PlaceQuestion().IsMatch(question) ? QuestionKind.Place
        : ReasonQuestion().IsMatch(question) ? QuestionKind.Reason
        : MannerQuestion().IsMatch(question) ? QuestionKind.Manner
        : QuestionKind.Other;

    [GeneratedRegex(
        @"\bhow\s+(many|much|long|old|far|tall|high|large|big|often|fast|deep|wide|heavy)\b|\bpercent|\bwhat\s+(number|amount|age|population|share|price)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberQuestion();

    [GeneratedRegex(
        @"\bwhen\b(?!\s+(he|she|it|they|we|you|i|the|a|an)\b(?=.*\b(what|who|which|where|how|why)\b))"
        + @"|\b(what|which)\s+(year|date|day|month|century|decade|time|era)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeQuestion();

    [GeneratedRegex(
        @"\bwho(m|se)?\b|\b(what|which)\s+(\w+\s+)?(person|king|queen|president|minister|author|writer|actor|actress|general|scientist|"
        + @"singer|player|company|team|band|star|leader|politician|celebrity)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonQuestion();

    [GeneratedRegex(
        @"\bwhere\b|\b(what|which)\s+(\w+\s+)?(city|country|state|place|location|region|continent|river|town|county|area|nation|province|island)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceQuestion();

    [GeneratedRegex(@"\bwhy\b|\breason\b|\bcause", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReasonQuestion();

    [GeneratedRegex(@"\bhow\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MannerQuestion();
}
