using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Conversations;

/// <summary>
/// Makes a follow-up stand alone without a model: names take the place of pronouns, "what about X" takes the form of the question before,
/// and a question that leaves its subject out gets the subject of the question before.
/// </summary>
internal static partial class FollowUpRewriter
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A thing in a few words.</summary>
    private const string Thing = @"((the|an?|your|our) )?[\p{L}\p{N}'’-]+( [\p{L}\p{N}'’-]+){0,2}";

    private static readonly FrozenSet<string> PersonPronouns = FrozenSet.ToFrozenSet([.. PersonalPronouns.Masculine, .. PersonalPronouns.Feminine]);

    private static readonly FrozenSet<string> ThingPronouns =
        FrozenSet.ToFrozenSet(["it", "its", "they", "them", "their", "this", "that", "these", "those", "there", "then", "here", "one", "ones"]);

    /// <summary>Those of them that stand for what was asked about.</summary>
    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(["it", "its", "they", "them", "their"]);

    /// <summary>A turn of so few content words that is no question is the rest of the question before.</summary>
    private const int MostOfFragment = 4;

    /// <summary>A question with fewer content words and no name does not say what it is about.</summary>
    private const int LeastOfTopic = 3;

    /// <summary>Rewrites a question.</summary>
    /// <param name="question">The person's words.</param>
    /// <param name="conversation">What was said before.</param>
    public static Understanding Rewrite(string question, Conversation conversation)
    {
        // Nothing was asked, whatever was said before.
        if (!question.Any(char.IsLetterOrDigit))
            return new Understanding(question) { IsUnclear = true };
        if (conversation.Turns.Count == 0)
        {
            var contentCount = ContentCount(question);
            return new Understanding(question)
            {
                IsUnclear = contentCount == 0 || (contentCount == 1 && SpeaksOfUs().IsMatch(question)),
                Unclear = Pointing.Unresolved(question, string.Empty) ?? Person(question),
            };
        }

        var asked = Pleasantries.Strip(question);
        var last = conversation.Turns[^1];
        var before = Addition().Replace(last.UnderstoodAs ?? last.Question, string.Empty);
        var understood = WithContext(asked, before, conversation);
        // "This library" means one that was named; "those rules" may be any that were spoken of in other words.
        if (Pointing.Unresolved(asked, Said(conversation)) is { } pointing)
            return understood with { IsUnclear = pointing.StartsWith("this", StringComparison.OrdinalIgnoreCase), Unclear = pointing };
        return IsQuestion(asked) ? understood : understood with { Unclear = understood.Unclear ?? string.Empty };
    }

    private static Understanding WithContext(string asked, string before, Conversation conversation)
    {
        var last = conversation.Turns[^1];
        var reply = last.Reply;
        var topic = TopicOf(before, last);
        if (WhatAbout().Match(asked) is { Success: true } about)
            return Replace(before, about.Groups["what"].Value.TrimEnd('?', ' ', '.'));
        if (Ellipsis().Match(asked) is { Success: true } ellipsis)
        {
            // "When?" behind "How deep is the well?" asks nothing that can be said.
            if (OfMeasure().IsMatch(before))
                return new Understanding(asked) { IsFollowUp = true, IsUnclear = true };
            return new Understanding(Ask(ellipsis.Groups["word"].Value, before, reply)) { IsFollowUp = true };
        }

        if (InOffice().Match(asked) is { Success: true } other && OfOffice().Match(before) is { Success: true } office)
            return InOfficeOf(other, office, reply);
        if (Correction().Match(asked) is { Success: true } correction)
            return Correct(correction.Groups["what"].Value.TrimEnd('?', '.', '!', ' '), before, topic);

        // Something told and not asked: together with the question before, it would be answered as that one was.
        var isQuestion = IsQuestion(asked);
        if (!isQuestion && ContentCount(asked) > MostOfFragment)
            return new Understanding(asked);
        var pronouns = Pronouns(asked, TermAnalyzer.English.Analyze(asked));
        // "Swimming hall hours" says what is wanted, and of what; "opening hours" and "weekend price" are of what was spoken of.
        if (pronouns.Count == 0 && !isQuestion && QuestionReader.Read(asked) is { IsKeywords: true, Wants: AnswerType.Time or AnswerType.Money } keywords
            && keywords.Stems.Count(stem => !AnswerHeads.Name(keywords.Wants, stem)) > 1)
            return new Understanding(asked) { OrElse = Joined(asked, topic).Text };
        if (pronouns.Count == 0)
            return ContentCount(asked) <= 1 || !isQuestion ? Joined(asked, topic) with { OrElse = Another(asked) } : new Understanding(asked);
        // "Who called it historic?" names nobody, but its reply does; only a person is sure to be meant by it.
        var others = OfOtherGender(pronouns, conversation);
        var isPerson = pronouns.Exists(pronoun => PersonPronouns.Contains(pronoun.Word));
        var ofQuestion = (isPerson ? Persons(before) : Names(before)).Except(others).ToList();
        var ofReply = isPerson ? Persons(reply).Except(others).ToList() : [];
        // "Who is the head of Arken?", "Mara Lind": she is the one that was asked for, and not Arken.
        var askedFor = WhoIsIt().IsMatch(before) ? ofReply.Except(ofQuestion).ToList() : [];
        var names = askedFor.Count > 0 ? askedFor : ofQuestion.Count > 0 ? ofQuestion : ofReply;
        var isNobodyNamed = isPerson && names.Count == 0 && Names(before).Count > 0;
        if (isNobodyNamed)
            names = SpokenOf(conversation).Except(others).Take(1).ToList();
        if (names.Count > 0)
            return new Understanding(Fill(asked, pronouns, names[0])) { IsFollowUp = true };
        // "How much is coding club?", "And what day is it on?"
        if (!isPerson && pronouns.TrueForAll(pronoun => Things.Contains(pronoun.Word)) && Subject().Match(before) is { Success: true } subject)
            return new Understanding(Fill(asked, pronouns, subject.Groups["what"].Value)) { IsFollowUp = true, OrElse = Joined(asked, topic).Text };
        var isAboutNothing = last.Citations.Count == 0 && Names(reply).Count == 0;
        return Joined(asked, topic) with
        {
            Bare = SaysWhatIsAsked(asked) ? asked : null,
            Unclear = isAboutNothing || isNobodyNamed ? asked[pronouns[0].Span.Start..pronouns[0].Span.End] : null,
        };
    }

    /// <summary>The persons who were named in earlier turns, the last ones first; who was asked for before whom the question names.</summary>
    private static IEnumerable<string> SpokenOf(Conversation conversation) => conversation.Turns.Reverse().SelectMany(turn =>
    {
        var (asked, named) = (Persons(turn.UnderstoodAs ?? turn.Question), Persons(turn.Reply));
        return WhoIsIt().IsMatch(turn.Question) ? named.Except(asked).Concat(asked) : asked.Concat(named);
    });

    /// <summary>Names that somebody may have: behind "of" or "in" a single one is a place.</summary>
    private static List<string> Persons(string text) => Names(text).FindAll(name => name.Contains(' ', StringComparison.Ordinal)
        || !Regex.IsMatch(text, $@"\b(of|in|at|near|from|to|on|around) (the )?{Regex.Escape(name)}\b", Options));

    /// <summary>A question of few words and no name does not say what it is about; the article that answered it does.</summary>
    private static string TopicOf(string before, ConversationTurn last) =>
        Names(before).Count == 0 && ContentCount(before) < LeastOfTopic && last.Citations.Count > 0 ? WithoutBrackets(last.Citations[0].Article.Title) : before;

    /// <summary>What stands in brackets at the end of an understood question is what was added to it.</summary>
    private static string WithoutBrackets(string title) =>
        title.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal);

    /// <summary>"How much does it cost?" does, "and what was it in 2023?" leaves it to the question before.</summary>
    private static bool SaysWhatIsAsked(string asked) => TermAnalyzer.English.Terms(asked).Any(stem => !char.IsAsciiDigit(stem[0]));

    /// <summary>"And dogs?" may as well begin something new.</summary>
    private static string? Another(string asked) => And().Match(asked) is { Success: true } and ? $"Tell me about {and.Groups["what"].Value}" : null;

    /// <summary>Names that were called "she" before, when it is asked about "him", or the other way round.</summary>
    private static HashSet<string> OfOtherGender(List<Term> pronouns, Conversation conversation)
    {
        var other = pronouns.Exists(pronoun => PersonalPronouns.Masculine.Contains(pronoun.Word)) ? PersonalPronouns.Feminine
            : pronouns.Exists(pronoun => PersonalPronouns.Feminine.Contains(pronoun.Word)) ? PersonalPronouns.Masculine
            : FrozenSet<string>.Empty;
        return
        [
            .. conversation.Turns
                .Where(turn => turn.UnderstoodAs is not null && TermAnalyzer.English.Analyze(turn.Question).Any(term => other.Contains(term.Word)))
                .SelectMany(turn => Names(turn.UnderstoodAs!).Except(Names(turn.Question))),
        ];
    }

    private static string? Person(string question) =>
        Pronouns(question, TermAnalyzer.English.Analyze(question)).Find(pronoun => PersonPronouns.Contains(pronoun.Word)) is { Form: not null } pronoun
            ? question[pronoun.Span.Start..pronoun.Span.End]
            : null;

    private static int ContentCount(string text) => TermAnalyzer.English.Terms(text).Count;

    private static string Said(Conversation conversation) =>
        string.Join('\n', conversation.Turns.Select(turn => $"{turn.Question}\n{turn.Reply}"));

    /// <summary>Both questions in one: the new one first, the old one, or what it was about, in brackets behind it.</summary>
    private static Understanding Joined(string asked, string before) =>
        new($"{asked.TrimEnd('?', '.', ' ')} ({before.TrimEnd('?', ' ')})?") { IsFollowUp = true };

    /// <summary>
    /// The question before about something else. Another name takes the place of its first name, another word that of the one at its end:
    /// "How much is a ticket for adults?", "what about children?". Where neither stands, it is asked what there is about the other thing.
    /// </summary>
    private static Understanding Replace(string before, string subject)
    {
        var tell = $"Tell me about {subject}";
        var names = Names(before);
        if (names.Count > 0 && NameLike().IsMatch(subject))
            return new Understanding(before.Replace(names[0], subject, StringComparison.Ordinal)) { IsFollowUp = true, OrElse = tell };
        if (LastObject().Match(before) is { Success: true } last)
            return new Understanding($"{before[..last.Index]}{subject}?") { IsFollowUp = true, OrElse = tell };
        return new Understanding(tell) { IsFollowUp = true };
    }

    /// <summary>"I meant the tea house, who founded it?" asks that; "I meant the red room" asks again what was asked about the blue one.</summary>
    private static Understanding Correct(string meant, string before, string topic)
    {
        if (SubjectAndQuestion().Match(meant) is { Success: true } both)
        {
            var question = both.Groups["question"].Value + "?";
            return new Understanding(Fill(question, Pronouns(question, TermAnalyzer.English.Analyze(question)),
                both.Groups["subject"].Value))
            { IsFollowUp = true };
        }

        if (QuestionWord().IsMatch(meant))
            return new Understanding(meant + "?") { IsFollowUp = true };
        var thing = LastWord().Match(meant).Value;
        if (thing.Length > 0 && Regex.Match(before, $@"\b((the|an?|its|your|our) )?([\p{{L}}\p{{N}}-]+ )?{Regex.Escape(thing)}\b",
            Options) is { Success: true } other)
            return new Understanding(before.Remove(other.Index, other.Length).Insert(other.Index, meant)) { IsFollowUp = true };
        return Names(before).Count > 0 && NameLike().IsMatch(meant) ? Replace(before, meant) : Joined(meant, topic);
    }

    /// <summary>
    /// "And when was that?" after "Who did Feltman meet?" asks "When did Feltman meet?". After "Who is in charge?" it is asked of whom the reply
    /// named: "Since when is Mara Olsen in charge?".
    /// </summary>
    private static string Ask(string word, string before, string reply)
    {
        var asking = $"{char.ToUpperInvariant(word[0])}{word[1..].ToLowerInvariant()}";
        if (WhoIs().Match(before) is { Success: true } who && Names(reply) is { Count: > 0 } named)
            return $"{asking} {who.Groups["verb"].Value.ToLowerInvariant()} {named[0]} {before[who.Length..].TrimEnd('?', ' ')}?";
        var rest = QuestionWord().Replace(before.TrimEnd('?', ' '), string.Empty, 1).Trim();
        return $"{asking} {rest}?";
    }

    /// <summary>"Who was before her?" after "Who is the mayor of Altenfeld?" asks "Who was the mayor of Altenfeld before Greta Holm?".</summary>
    private static Understanding InOfficeOf(Match other, Match office, string reply)
    {
        var than = other.Groups["name"] is { Success: true, Value: var told } ? told : Names(reply).Except(Names(office.Value)).FirstOrDefault();
        var side = other.Groups["side"].Value.ToLowerInvariant();
        var verb = side == "after" ? "is" : "was";
        var named = $"Who {verb} {office.Groups["office"].Value.TrimEnd('?', ' ')} {side}";
        return new Understanding(than is null ? $"{named}?" : $"{named} {than}?") { IsFollowUp = true };
    }

    private static bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal) || Asking().IsMatch(text);

    private static string Fill(string question, List<Term> pronouns, string name)
    {
        var text = new StringBuilder(question);
        foreach (var pronoun in Enumerable.Reverse(pronouns))
        {
            // "There" stands for no person or thing; the search leans on what was said before.
            if (pronoun.Word is "there" or "here" or "then")
                continue;
            text.Remove(pronoun.Span.Start, pronoun.Span.Length);
            text.Insert(pronoun.Span.Start, PersonalPronouns.Possessive.Contains(pronoun.Word) ? name + "'s" : name);
        }

        return text.ToString();
    }

    private static List<Term> Pronouns(string question, IReadOnlyList<Term> terms)
    {
        var pronouns = new List<Term>();
        var (named, content, hasNoCapitals) = (false, 0, !question.Any(char.IsUpper));
        for (var i = 0; i < terms.Count; i++)
        {
            var word = terms[i].Word;
            // "how old was ada sund when she died": in small letters, too.
            named |= hasNoCapitals && content > 1 && (word is "when" or "before" or "after" or "until" or "because" or "while" or "since" or "that"
                || question.AsSpan(0, terms[i].Span.Start).Contains(','));
            content += terms[i].IsStopWord ? 0 : 1;
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

    [GeneratedRegex(@"^(?i:(and |but |so )?(what|how) about) (?<what>[^?!]+?)[?!. ]*$|^[Aa]nd (?<what>(the |in |for |at )?\p{Lu}.*)$",
        Options & ~RegexOptions.IgnoreCase)]
    private static partial Regex WhatAbout();

    [GeneratedRegex(@"^and (?<what>(the |an? |its |his |her |their )?[\p{L}\p{N}'’-]+( [\p{L}\p{N}'’-]+)?)\W*$", Options)]
    private static partial Regex And();

    [GeneratedRegex(@"^(and |but |so )?(?<word>since when|when|where|why|who|how)( (was|is|did|does|were) (that|it|this)( happen)?)?\W*$", Options)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"^how (?!many\b)\p{L}+ (" + QuestionWords.CommonVerbs + @"|will|would|can|could|may|must|should)\b", Options)]
    private static partial Regex OfMeasure();

    [GeneratedRegex(@"^(and |but |so )?(who|whom|what|when|where|why|how( many| much| often| long)?|which( \w+)?)\b", Options)]
    private static partial Regex QuestionWord();

    // A capital behind a full stop says nothing, two in a row do.
    [GeneratedRegex(@"(?<=[\w,;][ ,;“""'‘(–-]+)\p{Lu}[\p{L}\p{N}.'’-]*( (of |the |de |van |al-)?\p{Lu}[\p{L}\p{N}.'’-]*)*|(?<=^|[.!?] "
        + @")\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(the |an? )?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex NameLike();

    // What was added to a question in brackets is not carried on further.
    [GeneratedRegex(@" \([^()]*\)(?=\?*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Addition();

    [GeneratedRegex(
        @"^\W*((no|sorry|oops|well|actually|ah|oh)\b[\s,.!]*)*(i('m| am| was)? (meant?|talking about|referring to|asking about|speaking of)|correction( "
        + @"to)?|not that,?|rather)[:,]? (?<what>.+)$",
        Options)]
    private static partial Regex Correction();

    [GeneratedRegex(@"^(?<subject>[^,?]+), (and )?(?<question>(" + QuestionWords.Alternation + "|" + QuestionWords.CommonVerbs + @"|can)\b.+)$",
        Options)]
    private static partial Regex SubjectAndQuestion();

    [GeneratedRegex(@"[\p{L}\p{N}-]+$", Options)]
    private static partial Regex LastWord();

    // The last noun of the question behind a preposition: "for adults", "of the old bridge".
    [GeneratedRegex(@"(?<=\b(for|of|in|on|at|to|with|from|by|about) )((the|an?|its|their|his|her) )?\p{Ll}[\p{L}’'-]*( \p{Ll}[\p{L}’'-]*)?\?*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LastObject();

    // What a short question is about: "how much is coding club", "what does the annual ticket cost", "where is the food bank".
    [GeneratedRegex(
        @"^\W*((and|but|so) )?((how (much|many|big|long|old|far|high)|what|where|when) (is|are|was|were) (?<what>" + Thing
            + @")|(how much|what) (do|does|did) (?<what>" + Thing + @") costs?)\W*$",
        Options)]
    private static partial Regex Subject();

    // "Who did Oster meet?" asks for somebody beside Oster, and "he" may be either.
    [GeneratedRegex(@"^(And |and )?(Who|who|Which \w+|which \w+) (?!(did|does|do|has|have|had|will|would|can|could) (the )?\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WhoIsIt();

    [GeneratedRegex(
        @"^(and |but |so )?who (is|was|came|comes|will be|will come|had (it|the job|the office)|did it|did this) (?<side>before|after)"
            + @"( (him|her|them|that|(?<name>(?-i:\p{Lu})[^?]+)))?\W*$",
        Options)]
    private static partial Regex InOffice();

    [GeneratedRegex(@"^(and )?who (is|was|has been) (?<office>(the |its |their |your |our )?(?-i:\p{Ll})[^?]*)\?*$", Options)]
    private static partial Regex OfOffice();

    [GeneratedRegex(@"^(and )?who (?<verb>is|was|are|were|has been) ", Options)]
    private static partial Regex WhoIs();

    [GeneratedRegex(
        @"(^|[.!,;:] ?)(and |but |so |then |please |also )*(" + QuestionWords.Alternation + "|whats|" + QuestionWords.Auxiliaries
        + @"|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|couldn|won|wouldn|tell|show|list|name|"
        + @"give|explain|describe|define|compare|summari[sz]e|find|let me know|any)\b|\b(want|like|love|need|curious|wonder(ing)?|interested) (to (know|"
        + @"learn|hear|see|find|understand)|if|whether|about|in)\b",
        Options)]
    private static partial Regex Asking();
}
