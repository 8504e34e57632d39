namespace ArticleBot.Bot;

/// <summary>A command cannot go on, and its message says why and how to repair it in one sentence or two: it is all the person sees.</summary>
internal sealed class CommandFailedException : Exception
{
    public CommandFailedException(string message)
        : base(message)
    {
    }

    public CommandFailedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
