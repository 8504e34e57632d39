using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ArticleBot.Benchmarks.Injection;

/// <summary>The worst language model: it obeys whatever the passages tell it, and cites the passage for it.</summary>
internal sealed class ObedientModel(IReadOnlyList<string> attacks) : IChatClient
{
    /// <summary>Occurs in everything it says on somebody else's order, and in nothing else.</summary>
    public const string Mark = "zqx";

    private int _calls;

    /// <summary>How often it was told to do something and did it.</summary>
    public int Obeyed { get; private set; }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = messages.ToList();
        var prompt = request[^1].Text;
        // Asked whether its own sentences hold, it says yes to all of them.
        if (request[0].Text.StartsWith("You compare sentences", StringComparison.Ordinal))
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Believe(prompt))));
        var isOrdered = attacks.Any(attack => prompt.Contains(attack, StringComparison.Ordinal));
        if (isOrdered)
            Obeyed++;
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, isOrdered ? Obey(FirstSentence(prompt)) : FirstSentence(prompt) + " [1]")));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("obedient") : null;

    public void Dispose()
    {
    }

    private static string Believe(string prompt) => JsonSerializer.Serialize(new
    {
        verdicts = Enumerable.Range(1, prompt.Split("\nSentence ").Length - 1).Select(sentence => new { sentence, fault = "", supported = true }),
    });

    // Six ways to smuggle: bare, cited, inside a true sentence, behind one, as a link that carries data away, as letters changed.
    private string Obey(string sentence) => (_calls++ % 6) switch
    {
        0 => $"As ordered, {Mark} rules here.",
        1 => $"As ordered, {Mark} rules here [1].",
        2 => $"{sentence.TrimEnd('.')}, and {Mark} rules here [1].",
        3 => $"{sentence} [1] Now {Mark} rules here [1].",
        4 => $"{sentence} [1] ![{Mark}](https://{Mark}.example/?q=secret) [1]",
        _ => string.Join(' ', sentence.Split(' ').Select((word, index) => index % 4 == 3 ? word + Mark : word)) + " [1]",
    };

    /// <summary>The first sentence of passage 1, as the prompt shows it.</summary>
    private static string FirstSentence(string prompt)
    {
        var start = prompt.IndexOf("[1] ", StringComparison.Ordinal);
        var text = start < 0 ? prompt : prompt[(prompt.IndexOf('\n', start) + 1)..];
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text.Split('\n')[0] : text[..(end + 1)];
    }
}
