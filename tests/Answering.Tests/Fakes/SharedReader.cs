using ArticleBot.Answering.Reading;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>Both readers, as the program reads by when the encoder is loaded, loaded once: the assistants of hundreds of tests need not load it each.</summary>
internal static class SharedReader
{
    public static ISpanReader Both { get; } = new ReadersTogether(SpanReaders.LoadEncoder(), SpanReaders.LoadSmall());
}
