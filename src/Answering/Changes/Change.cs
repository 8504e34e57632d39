using ArticleBot.Answering.Evidence;

namespace ArticleBot.Answering.Changes;

/// <summary>What a newer article says where an older one said otherwise.</summary>
/// <param name="Now">The newer article's sentence.</param>
/// <param name="Before">The older article's.</param>
internal sealed record Change(SentenceEvidence Now, SentenceEvidence Before);
