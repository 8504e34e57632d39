using ArticleBot.Answering;
using ArticleBot.Bot.Turns;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.TeamsApp;

/// <summary>
/// The questions that Teams offers to begin with: the ones that somebody who says hello is offered, each answered by the articles before it is
/// offered.
/// </summary>
internal sealed class PromptStarters(IAssistant assistant, IArticleLibrary library, TimeProvider time)
{
    /// <summary>What Teams shows of a title. In characters.</summary>
    public const int LongestTitle = 128;

    /// <summary>What can be asked whatever the articles say.</summary>
    public static IReadOnlyList<TeamsPrompt> Always { get; } =
    [
        new("Which articles are there?", "Lists the articles that answers come from", "Which articles are there?"),
        new(WhyThisAnswer.Words, "Shows the words of the articles that the last answer rests on", WhyThisAnswer.Words),
        new("Help", "Says what can be asked and how answers are checked", "Help"),
    ];

    /// <summary>Questions that the articles answer, then what can always be asked; without an index only the latter.</summary>
    public async Task<IReadOnlyList<TeamsPrompt>> FindAsync(CancellationToken cancellationToken)
    {
        if (library.Articles.Count == 0)
            return Always;

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var hello = await assistant.AskAsync(new Asking("Hello") { AskedOn = today, WithSuggestions = true }, cancellationToken);
        return [.. hello.Suggestions.Where(question => question.Length <= LongestTitle)
            .Select(question => new TeamsPrompt(question, "A question that the articles answer", question)), .. Always];
    }
}
