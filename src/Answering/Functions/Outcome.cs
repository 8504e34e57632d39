namespace ArticleBot.Answering.Functions;

/// <summary>What a function returned, and how it came about.</summary>
/// <param name="Value">The result.</param>
/// <param name="Notice">A remark for the person when a model was asked in vain, or null.</param>
internal sealed record Outcome<T>(T Value, string? Notice)
{
    /// <summary>Whether a language model made it.</summary>
    public bool IsModels { get; init; }
}
