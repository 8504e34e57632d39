namespace ArticleBot.Evaluation;

/// <summary>A file of questions, claims or figures cannot be used; the message says why, where, and how to repair it.</summary>
internal sealed class EvaluationFailedException : Exception
{
    public EvaluationFailedException(string message)
        : base(message)
    {
    }

    public EvaluationFailedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
