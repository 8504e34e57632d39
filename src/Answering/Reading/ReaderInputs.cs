using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Answering.Reading;

/// <summary>The padded arrays of one question and several passages, named as the network names them.</summary>
internal static class ReaderInputs
{
    /// <summary>What padding has where tokens are compared: no hash is negative, so it equals nothing.</summary>
    private const long NoHash = -1;

    /// <summary>The network compares neighbouring words; a lone one gets padding for a neighbour.</summary>
    private const int ShortestText = 2;

    /// <summary>Makes the inputs. The caller disposes them after the run.</summary>
    internal static Dictionary<string, OrtValue> Create(EncodedText question, IReadOnlyList<EncodedText> passages, WordTable table)
    {
        var inputs = new Dictionary<string, OrtValue>(StringComparer.Ordinal);
        Add(inputs, "passage", passages, table, withSentences: true);
        Add(inputs, "question", [question], table, withSentences: false);
        return inputs;
    }

    private static void Add(
        Dictionary<string, OrtValue> inputs, string prefix, IReadOnlyList<EncodedText> texts, WordTable table, bool withSentences)
    {
        var length = Math.Max(ShortestText, texts.Max(text => text.Length));
        var vectors = new float[texts.Count * length * table.Dimensions];
        var shapes = new float[texts.Count * length * EncodedText.ShapeWidth];
        var mask = new float[texts.Count * length];
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            var first = i * length;
            for (var token = 0; token < text.Length; token++)
                table.CopyVector(text.Rows[token], vectors.AsSpan((first + token) * table.Dimensions, table.Dimensions));
            text.Shapes.CopyTo(shapes, first * EncodedText.ShapeWidth);
            mask.AsSpan(first, text.Length).Fill(1f);
        }

        Put("vector", vectors, table.Dimensions);
        Put("shape", shapes, EncodedText.ShapeWidth);
        Put("mask", mask);
        Put("suffix", Padded(texts, length, text => text.Suffixes, 0));
        Put("form", Padded(texts, length, text => text.Forms, NoHash));
        Put("stem", Padded(texts, length, text => text.Stems, NoHash));
        if (withSentences)
            Put("sentence", Padded(texts, length, text => text.Sentences, 0));

        void Put<T>(string name, T[] values, int? width = null)
            where T : unmanaged =>
            inputs.Add($"{prefix}_{name}", OrtValue.CreateTensorValueFromMemory(
                values, width is { } w ? [texts.Count, length, w] : [texts.Count, length]));
    }

    private static long[] Padded(IReadOnlyList<EncodedText> texts, int length, Func<EncodedText, long[]> values, long padding)
    {
        var padded = new long[texts.Count * length];
        padded.AsSpan().Fill(padding);
        for (var i = 0; i < texts.Count; i++)
            values(texts[i]).CopyTo(padded, i * length);
        return padded;
    }
}
