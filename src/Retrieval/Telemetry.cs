using System.Diagnostics;

namespace ArticleBot.Retrieval;

/// <summary>What this room tells a collector of each search.</summary>
internal static class Telemetry
{
    /// <summary>Name of the source of spans.</summary>
    public const string Name = "ArticleBot.Retrieval";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Begins the span of a search; null where nobody listens.</summary>
    public static Activity? BeginSearch() => Source.StartActivity("retrieve passages")?.SetTag("gen_ai.operation.name", "retrieval");

    /// <summary>Notes what was found.</summary>
    public static void EndSearch(Activity? span, int passages) => span?.SetTag("articlebot.passages", passages);
}
