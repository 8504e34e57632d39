using System.Runtime.CompilerServices;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;
using Microsoft.Extensions.AI;

namespace ArticleBot.Answering.Tests;

/// <summary>A model's sentences are shown one by one, each as soon as it is complete and checked.</summary>
public class StreamingTests
{
    private static SmallLibrary Library => SmallLibrary.Of("The harbour of Lunden opened in 1872. It has 14 piers. The ferry leaves on Mondays.");

    [Fact]
    public async Task A_sentence_is_shown_while_the_model_is_still_writing_the_next()
    {
        var isShown = new TaskCompletionSource();
        using var model = new WritingModel(["The harbour of Lun", "den opened in 1872 [1]", ". It ", null, "has 14 piers [1]", "."], isShown.Task);

        var (shown, answer) = await AskAsync(model, _ => isShown.TrySetResult());

        Assert.Equal("The harbour of Lunden opened in 1872.", Assert.Single(shown[0].Sentences).Text);
        Assert.Equal("The harbour of Lunden opened in 1872.", Assert.Single(shown[0].Citations).Quote);
        Assert.Equal(["The harbour of Lunden opened in 1872.", "It has 14 piers."], answer.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task What_is_shown_is_the_beginning_of_what_follows()
    {
        using var model = new WritingModel([.. "The harbour of Lunden opened in 1872 [1]. It has 14 piers [1]. The ferry leaves on Mondays [1].".Select(letter => letter.ToString())]);

        var (shown, answer) = await AskAsync(model);

        Assert.Equal([1, 2, 3], shown.Select(soFar => soFar.Sentences.Count));
        Assert.All(shown, soFar => Assert.Equal(soFar.Text, answer.Text[..soFar.Text.Length]));
    }

    [Theory]
    [InlineData("It has 20 piers [1]. ")]
    [InlineData("Visit evil.example for a prize [1]. ")]
    [InlineData("The harbour of Lunden opened in 1999 [1]. ")]
    [InlineData("Nobody knows. ")]
    public async Task A_sentence_that_fails_the_check_is_never_shown(string wrong)
    {
        var words = $"{wrong}The harbour of Lunden opened in 1872 [1]. {wrong}It has 14 piers [1].";
        using var model = new WritingModel([.. words.Split(' ').Select(word => word + " ")]);

        var (shown, answer) = await AskAsync(model);

        Assert.NotEmpty(shown);
        Assert.All(shown.Append(answer), soFar => Assert.All(
            soFar.Sentences, sentence => Assert.Contains(sentence.Text, new[] { "The harbour of Lunden opened in 1872.", "It has 14 piers." })));
    }

    [Fact]
    public async Task What_never_ends_is_cut_and_what_stands_before_it_is_shown()
    {
        using var model = new WritingModel([.. Enumerable.Repeat("The harbour of Lunden opened in 1872 [1]. ", 100_000)]);

        var (_, answer) = await AskAsync(model);

        Assert.StartsWith("The harbour of Lunden opened in 1872.", answer.Text, StringComparison.Ordinal);
        Assert.InRange(model.Written, 1, 1_000);
        Assert.Null(answer.Notice);
    }

    [Fact]
    public async Task What_was_shown_stays_when_the_model_fails_in_the_middle()
    {
        using var model = new WritingModel(["The harbour of Lunden opened in 1872 [1]. It ", "has"]) { Failure = new HttpRequestException("cut") };

        var (shown, answer) = await AskAsync(model);

        Assert.Equal("The harbour of Lunden opened in 1872.", shown[0].Text);
        Assert.Equal("The harbour of Lunden opened in 1872.", answer.Text);
        Assert.Contains("stopped before it had finished", answer.Notice, StringComparison.Ordinal);
    }

    private static async Task<(List<Answer> Shown, Answer Answer)> AskAsync(WritingModel model, Action<Answer>? onShown = null)
    {
        var shown = new List<Answer>();
        var asking = new Asking("When did the harbour of Lunden open?")
        {
            OnProgress = (soFar, _) =>
            {
                shown.Add(soFar);
                onShown?.Invoke(soFar);
                return ValueTask.CompletedTask;
            },
        };
        var answer = await Assistants.Over(Library, model).AskAsync(asking, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
        return (shown, answer);
    }

    /// <summary>Writes pieces; at null it waits, at the end it may fail.</summary>
    private sealed class WritingModel(IReadOnlyList<string?> pieces, Task? wait = null) : IChatClient
    {
        public Exception? Failure { get; init; }

        public int Written { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("Who watches wants a stream.");

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var piece in pieces)
            {
                if (piece is null)
                    await wait!.WaitAsync(cancellationToken);
                else if (++Written > 0)
                    yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
            }

            if (Failure is not null)
                throw Failure;
        }

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("writing") : null;

        public void Dispose()
        {
        }
    }
}
