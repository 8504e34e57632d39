using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Kinds;

/// <summary>
/// A way of asking, and how it is answered from what the articles say. A new one is one file, which has its wording, and one line in
/// <see cref="AnsweringServices"/>: the order there is the precedence.
/// </summary>
internal interface IQuestionKind
{
    /// <summary>What it is called in traces: small letters and hyphens.</summary>
    string Name { get; }

    /// <summary>
    /// Its entry in <c>prompts/kinds.yaml</c>, which tells a language model what this kind of question wants; one that the file lacks is put as a
    /// fact.
    /// </summary>
    string PromptFor(QuestionReading question) => Name;

    /// <summary>Finds and reads what the question needs; null where, by its wording or on looking, it is of another kind.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="steps">Takes how long finding and reading took.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Nothing is refused here: the findings say how strongly they seem to answer.</remarks>
    Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken);

    /// <summary>Composes an answer from the articles' own sentences.</summary>
    /// <param name="findings">What it has found itself.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken);
}

/// <summary>A way of asking that is answered without looking into the articles' text.</summary>
internal interface IRepliedKind
{
    /// <summary>The reply; null where it is of another kind.</summary>
    Task<Answer?> ReplyAsync(QuestionReading question, Asking asking, CancellationToken cancellationToken);
}

/// <summary>A question with all that is known of it before anything is looked for.</summary>
/// <param name="Reading">The question, standing alone, taken apart.</param>
/// <param name="Understood">How it was understood from the conversation.</param>
/// <param name="Asking">Its circumstances.</param>
internal sealed record AskedQuestion(QuestionReading Reading, Understanding Understood, Asking Asking)
{
    /// <summary>A part of it as a question of its own.</summary>
    public AskedQuestion Part(string text) => this with { Reading = QuestionReader.Read(text), Understood = Understood with { Text = text, Bare = null } };
}
