using System.Buffers;

namespace ArticleBot.Articles;

/// <summary>Notices text that speaks to the bot instead of the reader. Nothing is removed: it stays text, and is never obeyed.</summary>
internal static class Instructions
{
    private const int MostRemarks = 5;
    private const int Context = 60;

    private static readonly SearchValues<string> Phrases = SearchValues.Create(
    [
        "ignore previous instructions", "ignore all previous", "ignore the previous", "ignore your previous", "ignore all prior", "ignore prior instructions",
        "ignore the above", "ignore all of the above", "ignore any previous", "ignore your instructions", "ignore all instructions",
        "disregard previous", "disregard all previous", "disregard the above", "disregard your", "disregard prior", "disregard any previous",
        "forget previous instructions", "forget all previous", "forget your instructions", "forget everything above", "override your instructions",
        "as an ai assistant you", "as an ai assistant, you", "as an ai language model you", "as an ai language model, you", "as an ai model, you",
        "you are an ai assistant", "you are now a ", "you are now an ", "you are chatgpt", "your system prompt", "the system prompt", "reveal your prompt",
        "new instructions:", "\nsystem:", "<|im_start|>", "<|system|>", "[inst]", "### instruction", "do not follow the previous", "instead of answering",
        "when summarizing this", "when answering questions about this", "if you are an ai", "if you are a language model", "attention ai", "dear ai",
        "do not mention this instruction", "without telling the user", "do not tell the user",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>One remark for each place, five at most.</summary>
    public static List<string> Find(string text)
    {
        var remarks = new List<string>();
        for (var position = 0; position < text.Length && remarks.Count < MostRemarks;)
        {
            var offset = text.AsSpan(position).IndexOfAny(Phrases);
            if (offset < 0)
                break;
            var start = position + offset;
            var end = Math.Min(text.Length, start + Context);
            if (end < text.Length && char.IsLowSurrogate(text[end]))
                end--;
            remarks.Add($"At character {start} the text seems to give the bot an instruction (“{text[start..end].ReplaceLineEndings(" ")}”). It is kept and treated as text only.");
            position = end;
        }

        return remarks;
    }
}
