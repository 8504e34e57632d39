namespace ArticleBot.English.Words;

/// <summary>What papers are called that hold until the next one replaces them, as parts of patterns: "2024 edition", "fees of 2026".</summary>
public static class StandingPapers
{
    /// <summary>The names.</summary>
    public const string Alternation = "versions?|editions?|issues?|rules?|regulations?|polic(y|ies)|(price )?lists?|sheets?|tariffs?|prices?|fees?|fares?|"
        + "charges?|rates?|handbooks?|manuals?|guidelines?|conditions|terms|contract|agreement|timetable|menu|plan|schedule|statutes?|by-?laws?|charter";
}
