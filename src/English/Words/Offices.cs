namespace ArticleBot.English.Words;

/// <summary>What people are in an organisation, as parts of patterns: only offices of which one is seldom called by the name of another.</summary>
public static class Offices
{
    /// <summary>The offices.</summary>
    public const string Alternation = "director|curator|chief executive|treasurer|secretary|mayor|spokes(man|woman|person)|architect|conductor|editor|"
        + "librarian|project manager|managing director|auditor|bursar|caretaker|cashier|registrar|coach|referee|pilot|surgeon|dentist|midwife|warden|"
        + "vicar|superintendent|archivist|ranger|head of \\p{L}+";

    /// <summary>What makes another office of one when it stands before it.</summary>
    public const string Ranks = "assistant|deputy|vice|associate|junior|senior|honorary|acting|regional|artistic|technical|musical|financial";
}
