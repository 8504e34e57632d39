namespace ArticleBot.Retrieval.Lexical;

/// <summary>How often a word stands in a passage and in its title and heading, in one byte: five bits and three.</summary>
internal static class Occurrences
{
    /// <summary>Further occurrences in the body add less than a hundredth of the word's idf and are not counted.</summary>
    public const int MaximumBody = 31;

    /// <summary>Further occurrences in title and heading are not counted.</summary>
    public const int MaximumFields = 7;

    /// <summary>Longer passages count as this long; the passages of Articles have 256 words at most, stop words included.</summary>
    public const int MaximumLength = 255;

    /// <summary>Both counts in one byte.</summary>
    public static byte Pack(int body, int fields) =>
        (byte)(Math.Min(body, MaximumBody) | (Math.Min(fields, MaximumFields) << 5));

    /// <summary>Occurrences in the body.</summary>
    public static int Body(byte packed) => packed & MaximumBody;

    /// <summary>Occurrences in title and heading.</summary>
    public static int Fields(byte packed) => packed >> 5;
}
