namespace ArticleBot.Retrieval.Encodings;

/// <summary>How much of the machine the encoding of passages may have.</summary>
public enum EncodingPace
{
    /// <summary>All processors: somebody waits for the end.</summary>
    AtOnce,

    /// <summary>One passage at a time, on a thread that gives way to whatever else there is to do: somebody may ask a question meanwhile.</summary>
    BehindAnswers,
}
