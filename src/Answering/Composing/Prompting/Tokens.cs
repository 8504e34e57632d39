using Microsoft.ML.Tokenizers;

namespace ArticleBot.Answering.Composing.Prompting;

/// <summary>Counts tokens as OpenAI's newer models do; those of other models differ by some percent, which is near enough for a budget.</summary>
internal static class Tokens
{
    private const string Model = "gpt-4o";

    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForModel(Model));

    /// <summary>How many tokens a text has.</summary>
    public static int Count(string text) => Tokenizer.Value.CountTokens(text);
}
