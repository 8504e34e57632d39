namespace ArticleBot.Encoder;

/// <summary>The pretrained encoder cannot be used here. The message says why and what to do.</summary>
public sealed class EncoderUnavailableException(string message, Exception inner) : Exception(message, inner);
