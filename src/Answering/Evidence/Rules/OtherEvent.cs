using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// When somebody died, was born, married or left is told by no sentence without such a deed: "She retired in 2019" does not say when she died, though a reader
/// takes one turn of a life for another.
/// </summary>
internal sealed class OtherEvent : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 9f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // How it is asked, and in which words, and by which signs, it may be told.
    private static readonly (Regex Asked, Regex Told)[] Events =
    [
        Event("die|dies|died|dead|death", @"die|dies|died|dying|dead|deaths?|killed|passed away|perished|fell|drowned|murdered|executed|obituary|late|"
            + @"buried|funeral|grave|until (his|her) end"
            + "|lived (until|till|to)|life"),
        Event("born|birth", "born|birth|birthday|childhood|baby|son of|daughter of|came into the world|grew up|native of|aged?"),
        Event("marry|marries|married|wedding", "marry|marries|married|marriage|weddings?|wedded|wife|husband|spouse|couple|bride|groom"),
        Event("retires?|retired|retiring|resigns?|resigned|resigning|steps? down|stepped down|quit",
            "retires?|retired|retiring|retirement|resign|resigns|resigned|resignation|steps? down|stepped down|stepping "
                + "down|quits?|leaves?|left|leaving|gives? up|gave up|given up|hands? over|handed over|"
                + "last day|farewell|not stand again|succeed(s|ed)?|replaced|until|pension|goodbye|ends?|ended|gone"),
    ];

    /// <inheritdoc/>
    public string Name => "other-event";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        asked.Question.Wants is Questions.AnswerType.Truth ? null
        : Array.Find(Events, one => one.Asked.IsMatch(asked.Question.Text)) is { Told: { } told } ? new Test(told) : null;

    private static (Regex Asked, Regex Told) Event(string asked, string told) =>
        (new Regex($@"\b(did|was|were|is|has|had|will|when|why|how|where)\b.*\b({asked})\b(?! (hours?|days?|trees?|end|line))", Options),
            new Regex($@"\b({told})\b|\(\D{{0,12}}(1[0-9]|20)\d\d\s?[–-]\s?(1[0-9]|20)\d\d\)|†", Options));

    private sealed class Test(Regex told) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => told.IsMatch(sentence.Words.Text)
            || sentence.Passage.ContextOf(sentence.Span).Any(part => told.IsMatch(part.Text)) || told.IsMatch(sentence.Passage.Article.Title)
                ? Effect.None : new Effect(-Loss / 4f, -Loss);
    }
}
