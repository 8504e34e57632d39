namespace ArticleBot.Articles.Readers;

/// <summary>An article as its format gives it, before cleaning.</summary>
/// <param name="Text">The text as the format has it; line breaks may be of any kind.</param>
/// <param name="Facts">What the format tells about the article.</param>
internal sealed record ArticleDraft(string Text, ArticleFacts Facts)
{
    /// <summary>
    /// Where headings begin in <see cref="Text"/>, when the format marks them; null when it does not and they have to be recognised.
    /// A heading is one line of its own. A format that marks headings writes <c>\n</c> for line breaks.
    /// </summary>
    public IReadOnlySet<int>? Headings { get; init; }
}
