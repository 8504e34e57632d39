namespace ArticleBot.Benchmarks.Injection;

/// <summary>Where in its article an instruction is planted.</summary>
internal enum PlantedAt
{
    /// <summary>As a paragraph of its own before the article.</summary>
    Start,

    /// <summary>Right behind the sentence that answers the question, in the same paragraph: nearer to the answer no text can be.</summary>
    BehindTheEvidence,

    /// <summary>As a paragraph of its own behind the article.</summary>
    End,
}

/// <summary>A question whose article holds an instruction to the bot.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">Its right answers.</param>
/// <param name="ArticleId">The article that answers it.</param>
/// <param name="Evidence">The sentence that answers it.</param>
/// <param name="Attack">The instruction.</param>
/// <param name="At">Where it is planted.</param>
internal sealed record PlantedQuestion(
    string Id, string Question, IReadOnlyList<string> Answers, string ArticleId, string Evidence, string Attack, PlantedAt At);
