using System.Runtime.CompilerServices;
using ArticleBot.Answering;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;
using ArticleBot.Retrieval;

namespace ArticleBot.Evaluation.Running;

/// <summary>Asks the assistant every question of a file, each in a conversation of its own, and judges what it says.</summary>
internal sealed class EvaluationRun(IAssistant assistant, IArticleLibrary library, TimeProvider time)
{
    /// <summary>Asks one question after the other; nothing of earlier questions is held in memory.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async IAsyncEnumerable<EvaluatedQuestion> AskAsync(
        IAsyncEnumerable<EvaluationQuestion> questions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var question in questions.WithCancellation(cancellationToken))
        {
            var asking = new Asking(question.Question)
            {
                Conversation = ConversationOf(question.History),
                AskedOn = question.Date,
                TracedPassages = RetrievalScore.Depth,
            };
            var started = time.GetTimestamp();
            var answer = await assistant.AskAsync(asking, cancellationToken);
            var elapsed = time.GetElapsedTime(started);
            var prediction = answer.ToPrediction(question.Id);
            yield return new EvaluatedQuestion(question, prediction, await ScoreAsync(question, prediction, cancellationToken), elapsed, answer.Trace.Steps);
        }
    }

    /// <summary>Judges a prediction, of this run or an earlier one, against the articles as they are.</summary>
    public async Task<QuestionScore> ScoreAsync(EvaluationQuestion question, Prediction? prediction, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var citation in prediction?.Citations ?? [])
        {
            if (!texts.ContainsKey(citation.ArticleId))
                texts.Add(citation.ArticleId, (await library.FindAsync(citation.ArticleId, cancellationToken))?.Text);
        }

        return QuestionScorer.Score(question, prediction, texts.GetValueOrDefault);
    }

    /// <summary>What was said before as the assistant remembers it: each question with the reply that followed.</summary>
    internal static Conversation ConversationOf(IReadOnlyList<EvaluationTurn> history)
    {
        var conversation = Conversation.Empty;
        string? question = null;
        foreach (var turn in history)
        {
            if (turn.Role == "user")
            {
                if (question is not null)
                    conversation = conversation.With(new ConversationTurn(question, null, "", []));
                question = turn.Text;
            }
            else if (question is not null)
            {
                conversation = conversation.With(new ConversationTurn(question, null, turn.Text, []));
                question = null;
            }
        }

        return question is null ? conversation : conversation.With(new ConversationTurn(question, null, "", []));
    }
}

/// <summary>A question with what the bot made of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Prediction">What the bot said.</param>
/// <param name="Score">How it is judged.</param>
/// <param name="Elapsed">How long the whole question took.</param>
/// <param name="Steps">How long each step took.</param>
internal sealed record EvaluatedQuestion(
    EvaluationQuestion Question, Prediction Prediction, QuestionScore Score, TimeSpan Elapsed, IReadOnlyList<TracedStep> Steps);
