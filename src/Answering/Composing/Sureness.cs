namespace ArticleBot.Answering.Composing;

/// <summary>How sure the bot may sound, by the probability that the chosen sentence answers.</summary>
internal enum Sureness
{
    /// <summary>The sentence is said, with the short answer set off.</summary>
    Sure,

    /// <summary>The two best sentences are said to be one of two.</summary>
    Unsure,

    /// <summary>The nearest sentence is said to be no more than that.</summary>
    NotPlain,
}
