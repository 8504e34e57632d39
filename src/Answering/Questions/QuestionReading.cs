using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Questions;

/// <summary>A question, taken apart.</summary>
/// <param name="Text">The question, standing alone.</param>
/// <param name="Wants">What kind of thing answers it.</param>
internal sealed record QuestionReading(string Text, AnswerType Wants)
{
    /// <summary>A subject without words: all that was found is about it.</summary>
    public static QuestionReading Everything { get; } = About(string.Empty);

    /// <summary>The question without the mark at its end.</summary>
    public string Bare { get; init; } = Text;

    /// <summary>Whether several things of one kind are asked for.</summary>
    public bool IsForSeveral { get; init; }

    /// <summary>Whether it is asked how something is done, step by step.</summary>
    public bool IsForSteps { get; init; }

    /// <summary>Whether it is a few words as one types them into a search box: "map room hours".</summary>
    public bool IsKeywords { get; init; }

    /// <summary>A subject, of which is asked what there is about it.</summary>
    public static QuestionReading About(string topic) => new(topic, AnswerType.Any);

    /// <summary>The stems that are searched for, each once, in order.</summary>
    public IReadOnlyList<string> Stems { get; } = [.. TermAnalyzer.English.QuestionTerms(Text).Distinct()];
}
