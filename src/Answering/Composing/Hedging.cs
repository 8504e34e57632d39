using ArticleBot.Answering.Evidence;
using ArticleBot.Languages;

namespace ArticleBot.Answering.Composing;

/// <summary>Judges how sure the bot may sound, and says what it is not sure of.</summary>
internal static class Hedging
{
    /// <summary>How the nearest sentence is called.</summary>
    public static string Nearest => Phrases.SideNearest;

    /// <summary>How the first of two is called.</summary>
    public static string First => Phrases.SideFirst;

    /// <summary>How the second of two is called.</summary>
    public static string Second => Phrases.SideSecond;

    /// <summary>Said of one sentence that comes nearest.</summary>
    public static string NotPlain => Phrases.NotPlain;

    /// <summary>Said of two sentences.</summary>
    public static string OneOfTwo => Phrases.OneOfTwo;

    /// <summary>Said of one sentence without a rival.</summary>
    public static string Unsure => Phrases.Unsure;

    /// <summary>From this probability on answers are said plainly: on documents of organisations three in four of them were right, counting the unanswerable.</summary>
    private const float SureFrom = 0.55f;

    /// <summary>Under this one only the nearest sentence is told.</summary>
    private const float UnsureFrom = 0.25f;

    /// <summary>A sentence this far behind the first is no rival, in log-odds.</summary>
    private const float MostBehind = 3f;

    /// <summary>How sure; sure where nothing was estimated, as with the small reader.</summary>
    public static Sureness Of(Findings findings) => findings.Probability switch
    {
        null or >= SureFrom => Sureness.Sure,
        >= UnsureFrom => Sureness.Unsure,
        _ => Sureness.NotPlain,
    };

    /// <summary>The sentence that may be meant as well as the first and says something else; or null.</summary>
    /// <param name="findings">What was found; at least one sentence.</param>
    /// <param name="told">What is told with the first sentence, such as the list that it is an item of; or null.</param>
    public static SentenceEvidence? Rival(Findings findings, DraftQuote? told)
    {
        var first = findings.Sentences[0];
        return findings.Sentences.Skip(1).FirstOrDefault(sentence =>
            sentence.Score > first.Score - MostBehind && !Overlap.IsRepetition(first.Text, sentence.Text) && !Versions.AreOfOne(first, sentence)
            && !(told is not null && told.Passage.Article.Key == sentence.Passage.Article.Key && told.Span.Contains(sentence.Span)));
    }
}
