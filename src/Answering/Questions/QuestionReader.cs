using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Questions;

/// <summary>Takes a question apart by its wording. Rules of English question forms; nothing here knows a subject.</summary>
internal static partial class QuestionReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether there are date words does not hang on the day of asking.</summary>
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>Reads a question that stands alone.</summary>
    public static QuestionReading Read(string text)
    {
        var question = text.Trim();
        var bare = question.TrimEnd('?', '!', '.', ' ');
        if (Greeting().IsMatch(bare))
            return new QuestionReading(question, QuestionKind.Greeting, AnswerType.Any);
        if (Thanks().IsMatch(bare))
            return new QuestionReading(question, QuestionKind.Thanks, AnswerType.Any);
        if (Complaint().IsMatch(bare))
            return new QuestionReading(question, QuestionKind.Complaint, AnswerType.Any);
        if (Help().IsMatch(bare))
            return new QuestionReading(question, QuestionKind.Help, AnswerType.Any);
        if (ForeignCourtesies.Of(bare) is { } courtesy)
            return new QuestionReading(question, courtesy, AnswerType.Any);
        // "What is new since Monday" asks for articles.
        if (Change().Match(bare) is { Success: true } change && Subject(string.Join(' ', change.Groups["topic"].Captures)) is { Length: > 0 } subject)
            return new QuestionReading(question, QuestionKind.Change, AnswerType.Any) { Topic = subject };
        if (ArticleList().Match(bare) is { Success: true } list)
            return WithTopic(question, QuestionKind.ArticleList, list);
        if (Origin().Match(bare) is { Success: true } origin)
            return new QuestionReading(question, QuestionKind.Fact, Wanted(bare)) { OriginOf = origin.Groups["topic"].Value.Trim() };
        if (Summary().Match(bare) is { Success: true } summary)
            return WithTopic(question, QuestionKind.Summary, summary);
        if (SayBoth().Match(bare) is { Success: true } both)
            return Compare(question, both, "what did {0} {1}");
        if (TwoYears().Match(bare) is { Success: true } years)
            return new QuestionReading(question, QuestionKind.Change, AnswerType.Any) { Topic = Subject(string.Join(' ', years.Groups["topic"].Captures)) };
        if (Difference().Match(bare) is { Success: true } difference)
            return Compare(question, difference, "{0}");
        if (Definition().Match(bare) is { Success: true } definition)
            return WithTopic(question, QuestionKind.Definition, definition);

        var wants = Wanted(bare);
        return new QuestionReading(question, wants == AnswerType.Any && List().IsMatch(bare) ? QuestionKind.List : QuestionKind.Fact, wants);
    }

    private static QuestionReading WithTopic(string question, QuestionKind kind, Match match) =>
        new(question, kind, AnswerType.Any) { Topic = ArticleAbout().Replace(match.Groups["topic"].Value.Trim(), string.Empty) };

    /// <summary>What a change is about: without "since March", and without the words that lead to it.</summary>
    private static string Subject(string topic)
    {
        if (Since().Match(topic) is { Success: true } since && (since.Value.EndsWith(" then", StringComparison.Ordinal) || DateGrammar.Find(since.Value, AnyDay) is not null))
            topic = topic.Remove(since.Index, since.Length);
        return Whitespace.Collapse(ToSubject().Replace(topic, string.Empty));
    }

    private static QuestionReading Compare(string question, Match match, string form)
    {
        var rest = match.Groups["rest"].Value.Trim();
        return new QuestionReading(question, QuestionKind.Comparison, AnswerType.Any)
        {
            Parts =
            [
                Part(match.Groups["first"].Value),
                Part(match.Groups["second"].Value),
            ],
        };

        string Part(string party) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, party.Trim(), rest).Trim() + "?";
    }

    private static AnswerType Wanted(string bare)
    {
        if (Telephone().IsMatch(bare))
            return AnswerType.Telephone;
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

    [GeneratedRegex(@"^(hi|hiya|hello|hey|howdy|greetings|good (morning|afternoon|evening|day))( there| bot| everyone| all| again)?$", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"^((ok(ay)?|oh|great|perfect|nice|cool|super|wonderful|awesome|excellent|cheers|thx|(many )?thanks|thank you|got it|i see|(good)?bye|see you|well done|good (job|to know)|(that('s| is| was) )?(very |really )?(helpful|great|good|fine|perfect)|much appreciated|have a (nice|good|great) (day|evening|weekend))( (you|a lot|very much|so much|again|bot|all|everyone|for (your|the) help|for that|then|now))*[\s,.!]*(and )?)+$",
        Options)]
    private static partial Regex Thanks();

    [GeneratedRegex(
        @"^((no|hm+|sorry|but)[,.!]* )*((that|this|it)('s| is| was) (just |simply |completely |totally |plainly )?(wrong|incorrect|false|nonsense|not (right|true|correct|it|what i (asked|meant|wanted)( for)?))|(you are|you're) wrong|wrong( answer)?|not what i (asked|meant|wanted)( for)?)$",
        Options)]
    private static partial Regex Complaint();

    [GeneratedRegex(
        @"^(help( me)?|what (can|do) you (do|know)( for me)?|who are you|what are you|how do(es)? (you|this|this bot|it) work|what can i ask( you)?|how (can|do) i use (you|this)( bot)?)$",
        Options)]
    private static partial Regex Help();

    [GeneratedRegex(
        @"^((which|what) (other )?(articles?|documents?|texts?|stories) (are there|do you (have|know)|can (you|i) (search|ask about)|exist|have you( got| read)?)|(please )?(list|show)( me)?( all)?( of)?( the| your)? (articles|documents|stories)|(what|which) (articles|documents|stories) (mention|are about|are from|were published|talk about|cover|deal with|concern)|(are there|do you have)( any)? (articles|documents|stories)|articles|what('s| is) new|what (has |have )?changed(?= since\b| lately| recently| in\b)|any news)(?<topic>( .*)?)$",
        Options)]
    private static partial Regex ArticleList();

    [GeneratedRegex(
        @"^(and )?(who (wrote|authored|published|is the (author|writer) of|was the (author|writer) of) (?<topic>.+)|when (was|were) (?<topic>.+) (published|posted|written|last (updated|changed|revised))|(what('s| is) the|give me the) (author|publication date) of (?<topic>.+))$",
        Options)]
    private static partial Regex Origin();

    [GeneratedRegex(
        @"^(please )?((can|could) you )?(please )?((summari[sz]e|sum up|recap)( for me)?|(give|write)( me)? (a |an )?(short |brief )?(summary|overview|recap) (of|on)|what (do|does|did) (the |this |that |these |those |your )?(article|articles|documents|text|stories|story) (say|tell us|report)( about| on)?|what('s| is| are) (the |this |that )?(article|articles) about|(what are )?(the )?(main|key) (points|takeaways|facts) (of|in|from|about)|tl;?dr|tell me (more )?about|what do you know about|what is known about)(?<topic>( .*)?)$",
        Options)]
    private static partial Regex Summary();

    [GeneratedRegex(
        @"^what (did|do|does|have|has) (both )?(?<first>[^,]+?),? and (?<second>.+?) (?<rest>(say|said|think|thought|announce|announced|claim|claimed|report|reported|want|wanted|state|stated|tell|told|do|done)\b.*)$",
        Options)]
    private static partial Regex SayBoth();

    [GeneratedRegex(
        @"^(compare (?<first>.+?) (and|with|to) (?<second>.+)|(what('s| is| are| was) the |)differences? between (?<first>.+?) and (?<second>.+)|how (do|does|did) (?<first>.+?) (differ|compare) (from|to|with) (?<second>.+)|(?<first>.+?) (versus|vs\.?) (?<second>.+))$",
        Options)]
    private static partial Regex Difference();

    // Of one thing in two years is asked what has changed.
    [GeneratedRegex(
        @"^(compare|what('s| is| are| was| were) the differences? between|how (do|does|did)) (?<topic>.*?) ?(in|of|from|for)? ?\b(1\d{3}|20\d\d) (and|with|to|from|compare to|compare with|differ from) ((in|of|that of|those of|the one of|the one from) )?(1\d{3}|20\d\d)(?<topic>( .+)?)$",
        Options)]
    private static partial Regex TwoYears();

    [GeneratedRegex(@"^(the |this |that |all )?(articles?|text|stories|story) (about|on) ", Options)]
    private static partial Regex ArticleAbout();

    [GeneratedRegex(
        @"^(and |so )?((what|anything|what else)(['’]s| has| have| had| was| were)?( been| all)? (changed|updated|revised)|(what|anything|what else)(['’]s| is| are| was| were)( there)? (new|different))\b(?<topic>.*)$|"
        + @"^(and |so )?how (has|have|had|did) (?<topic>.+?) (changed?|evolved?|developed?)(?<topic>( (since|over|from|between|after)\b.*)?)$|"
        + @"^(and |so )?what (?<topic>.+ )?(has|have|had) (changed|been (changed|updated|revised))\b(?<topic>.*)$|"
        + @"^(and |so )?what (is|are|was|were) the (latest |recent |new )*(changes|updates|news|developments?)\b(?<topic>.*)$|"
        + @"^(and |so )?what (new |recent )?(changes|updates) (are|were|have been|has been)( there| made)?\b(?<topic>.*)$",
        Options)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(since|after|from|in|as of)\b(?!.*\b(since|after|from|in|as of)\b).*$", Options)]
    private static partial Regex Since();

    [GeneratedRegex(@"^\W*((since|then|about|with|in|to|of|for|at|on|regarding|concerning|the|and|now|lately|recently|yet|been|made|there)\b\W*)+", Options)]
    private static partial Regex ToSubject();

    [GeneratedRegex(
        @"^(what (is|are|was|were) (an? |the )?(?<topic>[\p{L}\p{N}'’.\-]+( [\p{L}\p{N}'’.\-]+){0,2})(?<! (to|for|of|about|in|on|with|from|by|at))|what does (?<topic>.+) (mean|stand for)|(please )?(define|explain) (?<topic>.+)|who (is|was) (?<topic>[\p{Lu}][\p{L}'’.\-]+( [\p{L}'’.\-]+){0,3}))$",
        Options)]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"^((list|name)\b|(what|which) (are|were) |(what|which) ((\w+) ){0,2}\w+s (did|do|does|are|were|have|has|can|will)\b|who (are|were) )",
        Options)]
    private static partial Regex List();

    [GeneratedRegex(
        @"\b(how (many|much|old|long|far|tall|big|large|high|often|deep|wide|thick|heavy|fast|hot|cold|warm|loud)|(what|which)( \w+)? (number|percentage|percent|share|amount|price|cost|population|age|score|rate|total))\b",
        Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(what|which|whats)\b.*\b((tele)?phone|mobile|fax|contact|hotline|helpline) numbers?\b", Options)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^(what|which|whats)\b.*\b((e-?mail|web|internet) address(es)?\b|url\b|(e-?mail|web ?site|web ?page|home ?page)\b( (of|for|is)\b.*)?$)", Options)]
    private static partial Regex NetAddress();

    [GeneratedRegex(@"\bhow much (money|.*\b(costs?|pay|pays|paid|charged?|charges|earns?|earned|spend|spent|owes?|owed|worth))\b|\bhow expensive\b|^what (do|does|did|will|would|is|are)\b.*\bcosts?$", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(when|(what|which|in what|in which|on what|on which)( \w+)? (year|date|day|month|time|century|decade|season|period))\b", Options)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\b(where|(what|which)( \w+)? (country|city|place|town|state|region|nation|continent|location|village|county|province|island|street))\b",
        Options)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(who|whom|whose|(what|which)( \w+)? (person|man|woman|president|minister|leader|actor|actress|singer|author|player|politician|king|queen|emperor|scientist|director|coach|official|name))\b",
        Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(why|for what reason|how come|what (caused|causes|is the reason|was the reason))\b", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(
        @"^(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|might)n?['’]?t? ",
        Options)]
    private static partial Regex Truth();
}
