namespace ArticleBot.Answering.Reading;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>A run of letters and combining marks.</summary>
    Word,

    /// <summary>ASCII digits, with single points or commas between them.</summary>
    Number,

    /// <summary>One visible character of any other kind.</summary>
    Symbol,
}

/// <summary>A token as the reader sees it.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct ReaderToken(int Start, int End, TokenKind Kind);
