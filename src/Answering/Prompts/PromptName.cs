namespace ArticleBot.Answering.Prompts;

/// <summary>A prompt that the program uses: its file, its function on the kernel, and the inputs that its template must take.</summary>
internal sealed record PromptName(string File, string Function, IReadOnlyList<string> Inputs)
{
    public static PromptName Rewrite { get; } = new("rewrite.yaml", "rewrite", ["history", "question"]);

    public static PromptName Compose { get; } = new("compose.yaml", "compose", ["passages", "history", "said", "question", "asked_on", "kind"]);

    public static PromptName Verify { get; } = new("verify.yaml", "verify", ["question", "claims"]);

    public static PromptName FollowUps { get; } = new("follow-ups.yaml", "follow_ups", ["passages", "question"]);

    public static IReadOnlyList<PromptName> All { get; } = [Rewrite, Compose, Verify, FollowUps];
}
