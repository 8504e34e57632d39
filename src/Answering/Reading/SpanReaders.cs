using ArticleBot.Answering.Reading.Windows;
using ArticleBot.Encoder;
using ArticleBot.Encoder.Weights;
using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Answering.Reading;

/// <summary>How passages are read for exact answers (<c>Answering:Reader</c>).</summary>
public enum ReaderUse
{
    /// <summary>By the network on the pretrained encoder, where the machine can; by the small one until it is loaded.</summary>
    On,

    /// <summary>By the small network alone: less memory and time, more wrong answers.</summary>
    Small,

    /// <summary>Never.</summary>
    Off,
}

/// <summary>Opens the reader that the settings and the machine allow.</summary>
public static class SpanReaders
{
    private const string Trained = "ArticleBot.Answering.Learned.encoder-reader.safetensors";
    private const string Network = "ArticleBot.Answering.Learned.reader.onnx";
    private const string Table = "ArticleBot.Answering.Learned.reader-table.bin";

    /// <summary>Opens the reader; the caller disposes it where it can be disposed. Takes some 100 ms and 10 MB; the encoder is loaded behind.</summary>
    /// <param name="use">What the settings say.</param>
    /// <param name="logger">Takes the reason where the encoder cannot be loaded.</param>
    /// <returns>A reader that is not available, with the reason, where the native runtime cannot load. Never throws for that.</returns>
    public static ISpanReader Open(ReaderUse use, ILogger logger)
    {
        var small = Open(use, LoadSmall);
        return use == ReaderUse.On && small.IsAvailable ? new ReaderInTurn(small, () => new ReadersTogether(LoadEncoder(), small), logger) : small;
    }

    internal static ISpanReader Open(ReaderUse use, Func<ISpanReader> load)
    {
        if (use == ReaderUse.Off)
            return new AbsentReader("The reader is switched off. Set Answering:Reader to On to get exact answers.");

        try
        {
            return load();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException
            or TypeInitializationException or OnnxRuntimeException)
        {
            return new AbsentReader(
                "The ONNX runtime cannot load on this machine, so answers are whole sentences without a short answer. It needs 64-bit x86 or ARM "
                + $"and the system's C++ runtime (libstdc++6 on Debian). Set Answering:Reader to Off to silence this. Cause: {Cause(e)}");
        }
    }

    /// <exception cref="EncoderUnavailableException">The encoder's package or the native runtime is not there.</exception>
    internal static ISpanReader LoadEncoder()
    {
        using var trained = Resource(Trained);
        var encoder = PretrainedEncoder.Open();
        return new EncoderReader(encoder, encoder.OpenNetwork(TensorFile.Read(trained)), TextEmbedder.Open());
    }

    internal static SpanReader LoadSmall()
    {
        using var table = Resource(Table);
        using var network = Resource(Network);
        var bytes = new byte[network.Length];
        network.ReadExactly(bytes);
        return new SpanReader(bytes, table);
    }

    /// <summary>A learned file that ships inside of the program.</summary>
    internal static Stream Resource(string name) => typeof(SpanReaders).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource {name} is missing from {typeof(SpanReaders).Assembly.GetName().Name}: build again.");

    private static string Cause(Exception e) => e is TypeInitializationException { InnerException: { } inner } ? inner.Message : e.Message;
}
