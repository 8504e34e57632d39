namespace ArticleBot.English.Words;

/// <summary>Words that questions begin with.</summary>
public static class QuestionWords
{
    /// <summary>Those that ask for something, for a regular expression.</summary>
    public const string Alternation = "who|whom|whose|what|when|where|why|which|how";

    /// <summary>Forms of being, doing and having that begin a question most often, for a regular expression.</summary>
    public const string CommonVerbs = "is|are|was|were|did|does|do|has|have";

    /// <summary>Verbs that ask whether something is so, for a regular expression.</summary>
    public const string Verbs = CommonVerbs + "|had|can|could|will|would|should|may|might";

    /// <summary>The same with those that begin a question less often and stand behind a question word as well.</summary>
    public const string Auxiliaries = Verbs + "|am|shall|must";
}
