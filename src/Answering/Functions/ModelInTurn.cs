namespace ArticleBot.Answering.Functions;

/// <summary>
/// The language model as one turn sees it. Every step asks it anew, and one that has just failed would fail the next step as well, after another wait and with
/// another line in the log: once it has failed, the rest of the turn goes without.
/// </summary>
internal sealed class ModelInTurn
{
    /// <summary>Whether it is asked.</summary>
    public bool IsAsked { get; private set; } = true;

    /// <summary>What the person is told where it has failed; else null.</summary>
    public string? Notice { get; private set; }

    /// <summary>A turn that does without from the beginning, such as trying whether a question could be offered.</summary>
    public static ModelInTurn NotAsked => new() { IsAsked = false };

    /// <summary>It is not asked again in this turn.</summary>
    /// <param name="notice">What the person is told.</param>
    public void GiveUp(string notice) => (IsAsked, Notice) = (false, notice);
}
