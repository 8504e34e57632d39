using Microsoft.ML.OnnxRuntime;

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
    private const string Network = "ArticleBot.Answering.Learned.reader.onnx";
    private const string Table = "ArticleBot.Answering.Learned.reader-table.bin";

    /// <summary>Opens the reader; the caller disposes it where it can be disposed. Takes some 100 ms and 10 MB.</summary>
    /// <returns>A reader that is not available, with the reason, where the native runtime cannot load. Never throws for that.</returns>
    public static ISpanReader Open(ReaderUse use) => Open(use, Load);

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

    private static SpanReader Load()
    {
        using var table = Resource(Table);
        using var network = Resource(Network);
        var bytes = new byte[network.Length];
        network.ReadExactly(bytes);
        return new SpanReader(bytes, table);
    }

    private static Stream Resource(string name) => typeof(SpanReaders).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource {name} is missing from {typeof(SpanReaders).Assembly.GetName().Name}: build again.");

    private static string Cause(Exception e) => e is TypeInitializationException { InnerException: { } inner } ? inner.Message : e.Message;
}
