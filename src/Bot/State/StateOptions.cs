using System.ComponentModel.DataAnnotations;

namespace ArticleBot.Bot.State;

/// <summary>How long the bot remembers people: the section <c>State</c> of appsettings.json.</summary>
public sealed class StateOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "State";

    /// <summary>Days after which conversations, replies, feedback and cited texts are forgotten; 1 to 3650.</summary>
    [Range(1, 3650, ErrorMessage = "State:RetentionDays must be 1 to 3650 days.")]
    public int RetentionDays { get; set; } = 90;

    /// <summary>Size of state.db in megabytes above which the oldest entries are forgotten early; 1 to 100000.</summary>
    [Range(1, 100_000, ErrorMessage = "State:MaximumMegabytes must be 1 to 100000 megabytes.")]
    public int MaximumMegabytes { get; set; } = 512;
}
