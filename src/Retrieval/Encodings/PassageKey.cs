namespace ArticleBot.Retrieval.Encodings;

/// <summary>Names what of a passage is encoded, so that its vector is found again in a rebuilt index and for the same words in another article.</summary>
/// <param name="Words">Hash of its words.</param>
/// <param name="Fields">Hash of its title and heading.</param>
internal readonly record struct PassageKey(long Words, long Fields);
