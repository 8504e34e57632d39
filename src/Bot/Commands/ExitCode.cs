namespace ArticleBot.Bot.Commands;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; <c>ask</c>: answered.</summary>
    public const int Success = 0;

    /// <summary>It did not work; the reason is on standard error.</summary>
    public const int Failure = 1;

    /// <summary><c>ask</c>: the articles do not hold the answer.</summary>
    public const int NothingFound = 3;
}
