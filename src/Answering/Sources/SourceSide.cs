namespace ArticleBot.Answering.Sources;

/// <summary>What a question says about the words of one publication: "the Herald article says that …".</summary>
/// <param name="Name">The publication as the question names it.</param>
/// <param name="Sources">The sources among the articles that are meant; empty when no article is from there.</param>
/// <param name="Text">What that publication shall have said: the part of the question about it, or the whole question.</param>
internal sealed record SourceSide(string Name, IReadOnlySet<string> Sources, string Text);
