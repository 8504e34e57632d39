using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ArticleBot.Articles.Sources;

/// <summary>One line of a JSON Lines file: an article, a failure, or (a blank line) neither.</summary>
internal readonly record struct JsonLine(int Number, JsonArticle? Article, string? Failure);

/// <summary>Cuts a stream into lines and reads each one's article. A line over the limit is skipped without being held in memory.</summary>
internal sealed class JsonLines(PipeReader reader, long longestLine)
{
    /// <summary>Reads to the end of the stream.</summary>
    public async IAsyncEnumerable<JsonLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 1;
        var isSkipping = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TryCutLine(ref buffer, out var line))
            {
                yield return Parse(number, line, isSkipping);
                isSkipping = false;
                number++;
            }

            if (read.IsCompleted)
            {
                if (!buffer.IsEmpty || isSkipping)
                    yield return Parse(number, buffer, isSkipping);
                break;
            }

            if (buffer.Length > longestLine)
            {
                isSkipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        await reader.CompleteAsync();
    }

    private JsonLine Parse(int number, ReadOnlySequence<byte> line, bool isSkipping)
    {
        if (isSkipping || line.Length > longestLine)
            return new JsonLine(number, null, $"It is longer than {longestLine:N0} bytes, the limit that Articles:MegabytesPerArticle sets.");
        if (number == 1 && line.FirstSpan.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            line = line.Slice(3);
        return JsonArticle.TryParse(line, out var article, out var failure)
            ? new JsonLine(number, article, null)
            : new JsonLine(number, null, failure);
    }

    private static bool TryCutLine(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return true;
    }
}
