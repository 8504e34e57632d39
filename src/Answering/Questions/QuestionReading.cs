using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Questions;

/// <summary>A question, taken apart.</summary>
/// <param name="Text">The question, standing alone.</param>
/// <param name="Kind">What the person wants.</param>
/// <param name="Wants">What kind of thing answers it.</param>
internal sealed record QuestionReading(string Text, QuestionKind Kind, AnswerType Wants)
{
    /// <summary>A subject without words: all that was found is about it.</summary>
    public static QuestionReading Everything { get; } = About(string.Empty);

    /// <summary>What a summary, a list of articles or a definition is about; empty for everything.</summary>
    public string Topic { get; init; } = string.Empty;

    /// <summary>Of what it is asked who wrote it or when it was published, which may be an article or something in one; else null.</summary>
    public string? OriginOf { get; init; }

    /// <summary>The two parties of a comparison as questions of their own; else empty.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>A subject, of which is asked what there is about it.</summary>
    public static QuestionReading About(string topic) => new(topic, QuestionKind.Summary, AnswerType.Any) { Topic = topic };

    /// <summary>The stems that are searched for, each once, in order.</summary>
    public IReadOnlyList<string> Stems { get; } = [.. TermAnalyzer.English.QuestionTerms(Text).Distinct()];
}
