using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Turns;
using ArticleBot.Languages;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Formats;

/// <summary>Keeps a message under a channel's limit by leaving out the least important first.</summary>
internal static class SizeBudget
{
    private const int ShortQuote = 160;
    private const int LastResort = 2000;

    /// <summary>The fullest version of the reply whose JSON has at most so many characters.</summary>
    public static Activity Fit(Reply reply, int most, Func<Reply, Activity> format)
    {
        var message = format(reply);
        foreach (var shorter in Shorter(reply))
        {
            if (Size(message) <= most)
                break;
            message = format(shorter);
        }

        return message;
    }

    /// <summary>Numbers that a sentence cites and a source explains, lowest first.</summary>
    public static IReadOnlyList<ReplySource> Cited(Reply reply, int most = int.MaxValue)
    {
        var numbers = reply.Sentences.SelectMany(sentence => sentence.Sources).ToHashSet();
        return [.. reply.Sources.Where(source => numbers.Contains(source.Number)).DistinctBy(source => source.Number)
            .OrderBy(source => source.Number).Take(most)];
    }

    private static int Size(Activity message) => ActivityJson.WriteText(message).Length;

    private static IEnumerable<Reply> Shorter(Reply reply)
    {
        reply = reply with { Related = [.. reply.Related.Take(3)] };
        yield return reply;
        reply = reply with { Related = [], Sources = [.. reply.Sources.Select(source => source with { Quote = PlainWords.Cut(source.Quote, ShortQuote) })] };
        yield return reply;

        while (reply.Sentences.Count > 1)
        {
            reply = reply with { Sentences = [.. reply.Sentences.Take(reply.Sentences.Count / 2)], Notice = Phrases.Shortened };
            yield return reply;
        }

        yield return reply with
        {
            Sentences =
            [
                .. reply.Sentences.Select(sentence => sentence with
                {
                    Text = PlainWords.Cut(PlainWords.Line(sentence.Text), LastResort),
                    Sources = [.. sentence.Sources.Take(10)],
                    Side = null,
                    List = null,
                }),
            ],
            ShortAnswer = reply.ShortAnswer is { } answer ? PlainWords.Cut(PlainWords.Line(answer), LastResort) : null,
            Notice = Phrases.Shortened,
        };
    }
}
