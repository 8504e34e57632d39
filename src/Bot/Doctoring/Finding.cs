using ArticleBot.Channels.SignIn;

namespace ArticleBot.Bot.Doctoring;

/// <summary>One thing that was looked at.</summary>
/// <param name="State">Whether it is well.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Message">What was found and, unless all is well, how to repair it. Never holds a secret.</param>
internal sealed record Finding(FindingState State, string Subject, string Message)
{
    public static Finding Well(string subject, string message) => new(FindingState.Well, subject, message);

    public static Finding Note(string subject, string message) => new(FindingState.Note, subject, message);

    public static Finding From(RegistrationFinding finding) => new(
        finding.IsWell switch { true => FindingState.Well, null => FindingState.Note, false => FindingState.Broken }, finding.Subject, finding.Message);

    public static Finding Broken(string subject, string message) => new(FindingState.Broken, subject, message);
}

/// <summary>How something is.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>Works, but the owner may want to know.</summary>
    Note,

    /// <summary>Does not work; the message says how to repair it.</summary>
    Broken,
}

/// <summary>Looks at one part of the bot and changes nothing.</summary>
internal interface IExamination
{
    /// <summary>What it looks at, in a word or two.</summary>
    string Subject { get; }

    /// <summary>Examines; what does not work is a finding. What the disk refuses may be thrown: the doctor calls it by its name.</summary>
    IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken);
}
