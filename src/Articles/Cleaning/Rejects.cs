namespace ArticleBot.Articles.Cleaning;

/// <summary>The paragraphs of a text, and which of them are not the article.</summary>
internal sealed class Rejects(string text, List<TextSpan> paragraphs)
{
    private Dictionary<int, string>? _reasons;

    public string Text => text;

    public List<TextSpan> Paragraphs => paragraphs;

    public int Count => _reasons?.Count ?? 0;

    public bool IsRejected(int index) => _reasons is not null && _reasons.ContainsKey(index);

    public string? ReasonOf(int index) => _reasons?.GetValueOrDefault(index);

    /// <summary>Rejects a paragraph; the first reason stands.</summary>
    public void Reject(int index, string reason) => (_reasons ??= []).TryAdd(index, reason);

    public ReadOnlySpan<char> Words(int index) => paragraphs[index].In(text);
}
