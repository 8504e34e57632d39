using ArticleBot.Answering.Reading;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>The reader on the encoder, loaded once: the assistants of hundreds of tests need not load it each.</summary>
internal static class SharedReader
{
    public static ISpanReader Both { get; } = SpanReaders.LoadBoth();
}
