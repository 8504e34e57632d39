namespace ArticleBot.English;

/// <summary>A run of characters in a text.</summary>
/// <param name="Start">First character, in UTF-16 code units, counted from 0.</param>
/// <param name="End">One past the last character; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other span lies wholly within this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Cuts the span out of the text it belongs to.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
