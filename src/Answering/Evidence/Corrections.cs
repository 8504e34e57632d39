using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// What the reader overlooks, and the training text has too little of to fit: somebody else's story, somebody else's words, the verb itself, other
/// things than those that shall be counted. All in log-odds, beside the reader's own.
/// </summary>
internal sealed class Corrections
{
    private const float MissingNames = 2f;
    /// <summary>Whoever or whatever no article names is not what a sentence tells of.</summary>
    private const float UnknownName = 6f;

    private const float Speaking = 4f;
    private const float TellingVerb = 5f;
    private const float MissingThings = 12f;
    private const float MissingFuture = 12f;

    /// <summary>Nothing of the kind that is asked for; counts only when it comes to refusing, since the choice knows it as a feature.</summary>
    private const float MissingForm = 2f;

    /// <summary>A telephone number or an address cannot be told in other words.</summary>
    private const float MissingExactForm = 12f;

    // Whether something is so is told by the sentence that has what is asked of the subject; the subject's own name stands in the title, too.
    private const float Predicate = 6f;
    private const float MissingPredicate = 4f;

    private readonly WordingScale _scale;
    private readonly Speech? _speech;
    private readonly PastTense? _past;
    private readonly Counting? _counting;
    private readonly bool _asksForTruth;
    private readonly bool _asksForFuture;
    private readonly float _missingForm;

    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    public Corrections(QuestionReading question, WordingScale scale)
    {
        _scale = scale;
        _speech = Speech.AskedFor(question.Text);
        _past = PastTense.AskedFor(question.Text);
        _counting = Counting.AskedFor(question.Text);
        _asksForFuture = Future.IsAskedFor(question.Text);
        _asksForTruth = question.Wants == AnswerType.Truth;
        _missingForm = question.Wants is AnswerType.Telephone or AnswerType.NetAddress ? MissingExactForm : MissingForm;
    }

    /// <summary>What is added when sentences are compared.</summary>
    /// <param name="words">The sentence.</param>
    public float OfChoice(SentenceWords words) => OfBoth(words) + (_asksForTruth ? Predicate * PredicateShare(words) : 0f);

    /// <summary>What is added when it is judged whether the sentence answers at all.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="hasForm">Whether something of the wanted kind stands in it.</param>
    public float OfBelief(SentenceWords words, bool hasForm) =>
        (_scale.HasUnknownName ? MathF.Min(0f, OfBoth(words)) - UnknownName : OfBoth(words)) - (hasForm ? 0f : _missingForm) - (_asksForTruth && PredicateShare(words) == 0f ? MissingPredicate : 0f);

    private float OfBoth(SentenceWords words) =>
        (_speech?.IsIn(words.Text) == true ? Speaking : 0f)
        + (_past?.IsToldIn(words.Text) == true ? TellingVerb : 0f)
        - (_counting?.Misses(words) == true ? MissingThings : 0f)
        - (_asksForFuture && Future.IsMissingIn(words.Text) ? MissingFuture : 0f)
        - (MissingNames * _scale.MissingNames(words.Have));

    private float PredicateShare(SentenceWords words) => _scale.Mass(stem => words.Own.Contains(stem) && !words.Titled.Contains(stem));
}
