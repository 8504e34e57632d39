using ArticleBot.Retrieval;

namespace ArticleBot.Training.Sets;

/// <summary>How the evidence of a question is counted.</summary>
public enum EvidenceMode
{
    /// <summary>Every evidence text is wanted; finding one is a hit.</summary>
    All,

    /// <summary>One of them is enough.</summary>
    Any,

    /// <summary>Only the article was judged.</summary>
    Article,
}

/// <summary>The words that answer a question, and the article they stand in.</summary>
public sealed record Evidence(string ArticleKey, string Text);

/// <summary>A question of which it is known where the answer stands.</summary>
/// <param name="Id">Its name in its set.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">The right answers; empty when unknown.</param>
/// <param name="Evidence">Where the answer stands; empty when the articles do not answer it.</param>
/// <param name="Mode">How the evidence is counted.</param>
public sealed record LabelledQuestion(
    string Id, Question Question, IReadOnlyList<string> Answers, IReadOnlyList<Evidence> Evidence, EvidenceMode Mode);
