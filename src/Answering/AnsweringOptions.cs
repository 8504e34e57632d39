using System.ComponentModel.DataAnnotations;
using ArticleBot.Answering.Reading;

namespace ArticleBot.Answering;

/// <summary>How questions are answered; the section <c>Answering</c> of the settings.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Answering";

    /// <summary>Which neural reader looks at the passages; without one sentences are chosen by their words alone.</summary>
    public ReaderUse Reader { get; set; } = ReaderUse.On;

    /// <summary>How many passages are fetched for a question.</summary>
    [Range(5, 100)]
    public int PassagesFetched { get; set; } = 30;

    /// <summary>How many of the fetched passages, the best first, are read sentence by sentence.</summary>
    [Range(1, 20)]
    public int PassagesRead { get; set; } = 5;

    /// <summary>How many passages are read on the second, wider look before a refusal.</summary>
    [Range(1, 50)]
    public int PassagesReadBeforeRefusing { get; set; } = 10;

    /// <summary>How many passages a language model is shown at most.</summary>
    [Range(1, 50)]
    public int PassagesForModel { get; set; } = 12;

    /// <summary>How many tokens these passages may take together; the best one is shown in any case.</summary>
    [Range(200, 200_000)]
    public int TokensForModel { get; set; } = 3000;

    /// <summary>
    /// Whether a language model, before its answer is finished, is asked once more whether its sentences follow from their quotes. Off saves that call;
    /// the built-in check then decides alone.
    /// </summary>
    public bool SecondOpinion { get; set; } = true;

    /// <summary>
    /// Moves the border between answering and refusing, in standard deviations of the evidence: above 0 refuses more, below 0 refuses less.
    /// </summary>
    [Range(-5.0, 5.0)]
    public double Caution { get; set; }

    /// <summary>Rules that are not applied, by name, to measure what they are worth.</summary>
    public IList<string> WithoutRules { get; } = [];

    /// <summary>The folder of the prompts for a language model; a relative path is taken from the program's own folder.</summary>
    [Required]
    public string PromptFolder { get; set; } = "prompts";

    /// <summary>How long a language model may take for one step before the answer is composed without it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan ModelTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether the question's text stands in its trace, which goes to whoever collects traces.</summary>
    public bool TraceQuestions { get; set; }

    /// <summary>How long looking for further questions may take after an answer; ten times as long for questions to begin with.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan SuggestionBudget { get; set; } = TimeSpan.FromMilliseconds(150);
}
