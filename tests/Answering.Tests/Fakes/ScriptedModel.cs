using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>
/// A language model that answers what the test tells it to, and remembers what it was sent. Asked for a second opinion it has none, unless the test
/// gives it one.
/// </summary>
internal sealed class ScriptedModel(Func<IReadOnlyList<ChatMessage>, CancellationToken, Task<string>> answer) : IChatClient
{
    /// <summary>What it was sent, second opinions aside.</summary>
    public List<IReadOnlyList<ChatMessage>> Requests { get; } = [];

    /// <summary>What it was sent to give a second opinion on: the question, and sentences with their quotes.</summary>
    public List<string> Opinions { get; } = [];

    /// <summary>Gives the second opinion.</summary>
    public Func<string, string> Verify { get; init; } = _ => """{"verdicts":[]}""";

    public static ScriptedModel Saying(string text) => new((_, _) => Task.FromResult(text));

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = messages.ToList();
        if (request[0].Text.StartsWith("You compare sentences", StringComparison.Ordinal))
        {
            Opinions.Add(request[^1].Text);
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, Verify(request[^1].Text)));
        }

        Requests.Add(request);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await answer(request, cancellationToken)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var word in response.Text.Split(' '))
            yield return new ChatResponseUpdate(ChatRole.Assistant, word + " ");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted") : null;

    public void Dispose()
    {
    }
}
