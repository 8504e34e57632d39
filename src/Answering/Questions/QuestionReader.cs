using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>Takes a question apart by its wording. Rules of English question forms; nothing here knows a subject.</summary>
internal static partial class QuestionReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Keywords as people type them into a search box: no word that asks, and no verb that often stands in a question.</summary>
    private const string KeywordsOnly =
        @"^(?!.*\b(" + QuestionWords.Alternation + "|" + QuestionWords.Auxiliaries + @"|whats|if|list|tell|explain|define|compare|about)\b)";

    private const string Opening = "(opening|closing|visiting|office|business|desk|check-?in|check-?out|departure|arrival|start(ing)?)";

    private const string DueDate = "(deadline|(closing|due|expiry|opening|start|end|publication|release) date)";

    private const string Price = "(prices?|costs?|fees?|fares?|fines?|charges?|deposits?)";

    /// <summary>Reads a question that stands alone.</summary>
    public static QuestionReading Read(string text)
    {
        var question = text.Trim();
        var bare = question.TrimEnd('?', '!', '.', ' ');
        // What somebody or something is may be told in any form.
        var wants = Definition().IsMatch(bare) ? AnswerType.Any : Wanted(bare);
        return new QuestionReading(question, wants)
        {
            Bare = bare,
            IsForSeveral = wants == AnswerType.Any && !Definition().IsMatch(bare) && List().IsMatch(bare),
            IsForSteps = Steps().IsMatch(bare),
            IsKeywords = Keywords().IsMatch(bare),
        };
    }

    private static AnswerType Wanted(string bare)
    {
        if (Telephone().IsMatch(bare))
            return AnswerType.Telephone;
        if (MailAddress().IsMatch(bare))
            return AnswerType.MailAddress;
        if (NetAddress().IsMatch(bare))
            return AnswerType.NetAddress;
        if (Money().IsMatch(bare))
            return AnswerType.Money;
        if (Number().IsMatch(bare))
            return AnswerType.Number;
        if (Time().IsMatch(bare))
            return AnswerType.Time;
        if (Place().IsMatch(bare))
            return AnswerType.Place;
        if (Person().IsMatch(bare))
            return AnswerType.Person;
        if (Reason().IsMatch(bare))
            return AnswerType.Reason;
        return Truth().IsMatch(bare) ? AnswerType.Truth : AnswerType.Any;
    }

    [GeneratedRegex(
        @"^(what (is|are|was|were) (?!(the |your |our )(\w+ ){0,2}(" + Price + "|" + DueDate + "s?|" + Opening + " (hours|times?))$)"
        + @"(an? |the )?(?<topic>[\p{L}\p{N}'’.\-]+( [\p{L}\p{N}'’.\-]+){0,2})(?<! (to|for|of|about|in|on|with|from|by|at))|what "
        + @"does (?<topic>.+) (mean|stand for)|(please )?(define|explain) (?<topic>.+)|who (is|was) (?<topic>[\p{Lu}][\p{L}'’.\-]+( [\p{L}'’.\-]+){0,3}))$",
        Options)]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"^((list|name)\b|(what|which) (are|were) |(what|which) ((\w+) ){0,2}\w+s (did|do|does|are|were|have|has|can|will)\b|who (are|were) )",
        Options)]
    private static partial Regex List();

    [GeneratedRegex(
        @"\bhow (do|can|should|would|could|must) (i|we|you|one|people|somebody|someone|\w+s)\b|\bhow to\b|^what (are|were) the (\w+ )?steps\b|\bwhich steps\b|"
        + @"\bwhat (do|must|should) (i|we|you) (do|have to do|need to do) (to|if|when|before|after)\b|\bwhat is the (right )?(procedure|process|way) (to|"
        + @"for)\b",
        Options)]
    private static partial Regex Steps();

    [GeneratedRegex(
        @"\b(how (many|much|old|long|far|tall|big|large|high|often|deep|wide|thick|heavy|fast|hot|cold|warm|loud)|(what|which)( \w+)? (number|percentage|"
        + @"percent|share|amount|price|cost|population|age|score|rate|total))\b",
        Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^((what|which|whats)\b.*\b|(the )?)((tele)?phone|mobile|fax|contact|hotline|helpline) numbers?\b|"
        + KeywordsOnly + @".*\b(((tele)?phone|mobile|fax) numbers?|telephone|hotline|helpline)$", Options)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^((what|which|whats)\b.*\b|(the )?)(e-?mail address(es)?\b|e-?mail\b( (of|for|is)\b.*)?$)|"
        + KeywordsOnly + @".*\be-?mail address(es)?$", Options)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^((what|which|whats)\b.*\b|(the )?)((web|internet) address(es)?\b|url\b|"
        + @"(web ?site|web ?page|home ?page)\b( (of|for|is)\b.*)?$)", Options)]
    private static partial Regex NetAddress();

    [GeneratedRegex(KeywordsOnly + @"(?!(and|or|but|so)\b)([\p{L}\p{N}'’-]+[ ,]*){1,5}$", Options)]
    private static partial Regex Keywords();

    [GeneratedRegex(@"\bhow much (money|(is|are) (?!(\w+ed|known|enough|left|worth|in|of)\b)|"
        + @".*\b(costs?|pay|pays|paid|charged?|charges|earns?|earned|spend|spent|owes?|owed|worth)\b)|\bhow expensive\b|"
        + @"^what (do|does|did|will|would|is|are)\b.*\bcosts?$|^what (do|does|will|would|must|should|did)\b.*\bcosts?\b|"
        + @"\bwhat (do|does|must|should|will|would) (i|we|you|he|she|they|one) (owe|pay)\b|^what (do|does|will|would|must|should)\b.*\bpay\b|"
        + @"^what (did)\b.*\bpay\b(?! for\b)|^what( is| are| was| were|['’]?s) the (\w+ ){0,2}(" + Price + @"|rent|surcharge)\b|"
        + KeywordsOnly + @"(salary|salaries|wages?)\b|" + KeywordsOnly + "(.* )?" + Price + "$|"
        + KeywordsOnly + @"(the )?([\w-]+ ){0,2}" + Price + @" (of|for|to|per)\b", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(when|(what|which|in what|in which|on what|on which)( \w+)? (year|date|day|month|time|century|decade|season|period))\b|"
        + @"^what( is| are| was| were|['’]?s) (the |your |our )?(\w+ ){0,2}(" + DueDate + "s?|" + Opening + @" (hours|times?))\b|"
        + KeywordsOnly + @"(.*\b(" + Opening + " (hours|times?)|" + DueDate + @"s?)\b|(.* )hours$)", Options)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\b(where|(what|which)( \w+)? (country|city|place|town|state|region|nation|continent|location|village|county|province|island|street))\b",
        Options)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(who|whom|whose|(what|which)( \w+)? (person|man|woman|president|minister|leader|actor|actress|singer|author|player|politician|king|queen|"
        + @"emperor|scientist|director|coach|official|name))\b",
        Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(why|for what reason|how come|what (caused|causes|is the reason|was the reason))\b", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(
        "^(" + QuestionWords.Verbs + @")n?['’]?t? ",
        Options)]
    private static partial Regex Truth();
}
