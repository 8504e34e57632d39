namespace ArticleBot.Encoder.Words;

/// <summary>A piece of a word as the encoder sees it.</summary>
/// <param name="Number">Its line in the vocabulary, counted from 0.</param>
/// <param name="Start">Where the whole word that it comes from begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where that word ends, exclusive.</param>
public readonly record struct WordPiece(int Number, int Start, int End);
