namespace ArticleBot.Retrieval;

/// <summary>A question that stands alone: follow-ups have been rewritten.</summary>
/// <param name="Text">The question in the person's or the rewriter's words.</param>
/// <param name="AskedOn">The day it is asked, which gives "last week" its meaning; null when unknown.</param>
public sealed record Question(string Text, DateOnly? AskedOn = null);
