using ArticleBot.English;

namespace ArticleBot.Answering.Reading;

/// <summary>One text as the numbers per token that the network takes.</summary>
internal sealed class EncodedText
{
    /// <summary>Numbers per token in <see cref="Shapes"/>.</summary>
    internal const int ShapeWidth = 12;

    internal EncodedText(int length)
    {
        (Rows, Suffixes, Forms, Stems, Sentences) = (new int[length], new long[length], new long[length], new long[length], new long[length]);
        Shapes = new float[length * ShapeWidth];
        Spans = new TextSpan[length];
    }

    /// <summary>Number of tokens.</summary>
    internal int Length => Rows.Length;

    /// <summary>Rows of the word table.</summary>
    internal int[] Rows { get; }

    /// <summary>Hashes of the last three letters, or of the length for what is not a word; 1 to 1023.</summary>
    internal long[] Suffixes { get; }

    /// <summary>Hashes of the folded words.</summary>
    internal long[] Forms { get; }

    /// <summary>Hashes of their stems.</summary>
    internal long[] Stems { get; }

    /// <summary>The sentence each token belongs to, counted from 0.</summary>
    internal long[] Sentences { get; }

    /// <summary>Twelve features per token: case, digits, stop word, rarity, place; see <see cref="TextEncoder"/>.</summary>
    internal float[] Shapes { get; }

    /// <summary>Where the tokens stand in the text.</summary>
    internal TextSpan[] Spans { get; }

    /// <summary>This text as the first sentence of another. Offsets stay those of each text.</summary>
    internal EncodedText FollowedBy(EncodedText other)
    {
        var joined = new EncodedText(Length + other.Length);
        Join(Rows, other.Rows, joined.Rows);
        Join(Suffixes, other.Suffixes, joined.Suffixes);
        Join(Forms, other.Forms, joined.Forms);
        Join(Stems, other.Stems, joined.Stems);
        Join(Shapes, other.Shapes, joined.Shapes);
        Join(Spans, other.Spans, joined.Spans);
        for (var i = 0; i < other.Length; i++)
            joined.Sentences[Length + i] = other.Sentences[i] + 1;
        return joined;

        static void Join<T>(T[] first, T[] second, T[] into)
        {
            first.CopyTo(into, 0);
            second.CopyTo(into, first.Length);
        }
    }
}
