using Quickenshtein;

namespace ArticleBot.Bot.Settings;

/// <summary>Guesses which name was meant.</summary>
internal static class NearestName
{
    /// <summary>The name that differs least, or null when none is near: more than a third of the letters would have to be changed.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">What there is.</param>
    public static string? Of(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Levenshtein.GetDistance(written.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(written.Length, candidate.Name.Length) / 3))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();
}
