namespace ArticleBot.Answering.Reading;

/// <summary>Which network reads; their numbers are on scales of their own, so whatever was fitted on them belongs to one kind.</summary>
public enum ReaderKind
{
    /// <summary>None: sentences are chosen by their words.</summary>
    None,

    /// <summary>The small recurrent network that is there at once.</summary>
    Small,

    /// <summary>The network on the pretrained encoder.</summary>
    Encoder,
}
