namespace ArticleBot.English.Terms;

/// <summary>
/// Lower case without accents, for the Latin letters of Unicode. Own tables, because the application runs with invariant globalization,
/// which leaves string normalization without data.
/// </summary>
internal static class LetterFolding
{
    // One character per letter from U+00C0, U+0180 and U+1E00 on. A digit stands for a pair of Pairs, a dot for "only lower case".
    private const string Latin1AndExtendedA =
        "aaaaaa1ceeeeiiiidnooooo.ouuuuy03aaaaaa1ceeeeiiiidnooooo.ouuuuy0yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii44jjkkkllllllllllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string ExtendedB =
        "b................ff....i........oo.............uu....zz......................aaiioouuuuuuuuuu.aa" +
        "aa11ggggkkoooo..j...gg..nnaa11..aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
        "...bu...........";

    private const string ExtendedAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    private static readonly (char First, char Second)[] Pairs = [('t', 'h'), ('a', 'e'), ('o', 'e'), ('s', 's'), ('i', 'j')];

    /// <summary>The folded letter.</summary>
    /// <param name="c">Any letter or digit.</param>
    /// <param name="second">The second letter of one that folds to two, as æ does; else NUL.</param>
    internal static char First(char c, out char second)
    {
        second = '\0';
        if (c < '\u00C0')
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

        var folded = c switch
        {
            < '\u0180' => Latin1AndExtendedA[c - '\u00C0'],
            < '\u0250' => ExtendedB[c - '\u0180'],
            >= '\u1E00' and < '\u1F00' => ExtendedAdditional[c - '\u1E00'],
            _ => '.',
        };
        if (folded == '.')
            return char.ToLowerInvariant(c);
        if (!char.IsAsciiDigit(folded))
            return folded;

        (folded, second) = Pairs[folded - '0'];
        return folded;
    }
}
