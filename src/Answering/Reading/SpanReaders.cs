namespace ArticleBot.Answering.Reading;

/// <summary>Whether passages are read for exact answers (<c>Answering:Reader</c>).</summary>
public enum ReaderUse
{
    /// <summary>Read, where the machine can.</summary>
    On,

    /// <summary>Never read.</summary>
    Off,
}

/// <summary>Opens the reader that the settings and the machine allow.</summary>
public static class SpanReaders
{
    /// <summary>Opens the reader. Never throws where it cannot load: the reader says why it is not available.</summary>
    public static ISpanReader Open(ReaderUse use) => use == ReaderUse.Off
        ? new AbsentReader("The reader is switched off. Set Answering:Reader to On to get exact answers.")
        : new AbsentReader("This build holds no reader.");
}
