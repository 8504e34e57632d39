using System.Buffers;

namespace ArticleBot.Articles;

/// <summary>Notices text that speaks to the bot instead of the reader. Nothing is removed: it stays text, and is never obeyed.</summary>
/// <remarks>
/// A coarse look at every text of every article, for a remark to its owner. Which sentences may not answer is judged when one is about to, and finer.
/// </remarks>
internal static class Instructions
{
    private const int MostRemarks = 5;
    private const int Reach = 60;

    // Few anchors keep the search of every text fast; what makes one an instruction is looked for around it.
    private static readonly SearchValues<string> Anchors = SearchValues.Create(
        ["instructions", "prompt", "ai assistant", "language model", "chatgpt", "<|im_", "[inst]", "you are an ai"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Orders = SearchValues.Create(
    [
        "ignore", "disregard", "forget", "override", "bypass", "you must", "you should", "you are now", "reveal", "print your",
        "repeat your", "do not follow", "new instructions:", "act as", "pretend", "respond with", "reply with", "answer with",
        "output only", "<|im_", "[inst]", "do not tell", "do not mention", "without telling", "instead of answering", "say that",
        "tell the user",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>One remark for each place, five at most.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        List<string>? remarks = null;
        for (var position = 0; position < text.Length;)
        {
            var offset = text.AsSpan(position).IndexOfAny(Anchors);
            if (offset < 0)
                break;
            var start = Math.Max(position, position + offset - Reach);
            var end = Math.Min(text.Length, position + offset + Reach);
            position += offset + 1;
            if (!text.AsSpan(start, end - start).ContainsAny(Orders))
                continue;
            remarks ??= [];
            remarks.Add(
                $"Around character {position - 1} the text seems to give the bot an instruction (“{Excerpt(text, start, end)}”). " +
                "It is kept and treated as text only.");
            if (remarks.Count == MostRemarks)
                break;
            position = end;
        }

        return remarks ?? (IReadOnlyList<string>)[];
    }

    private static string Excerpt(string text, int start, int end)
    {
        if (char.IsLowSurrogate(text[start]))
            start++;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return text[start..end].ReplaceLineEndings(" ").Trim();
    }
}
