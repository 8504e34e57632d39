using System.Text.Json;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Bot.Links;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.Turns;

/// <summary>Turns an answer into a reply: the same words and numbers, with links that open the article at the quote.</summary>
internal sealed class ReplyMapping(ArticleLinks links)
{
    /// <summary>The Emulator is a developer's tool; everywhere else the trace would show people text they did not ask for.</summary>
    private const string ChannelThatShowsTraces = "emulator";

    public Reply ToReply(string replyId, Answer answer, Turn turn) => new()
    {
        Id = replyId,
        Kind = Kind(answer.Outcome),
        ShortAnswer = answer.ShortAnswer?.Text,
        Sentences =
        [
            .. answer.Sentences.Select(sentence => new ReplySentence(sentence.Text, sentence.Citations)
            {
                Side = ReaderDates.OfSide(sentence.Side),
                List = ListOf(sentence),
            }),
        ],
        Sources = [.. answer.Citations.Select(citation => Cited(citation, turn))],
        Related = [.. answer.Nearest.Concat(answer.Listed).DistinctBy(article => article.Key).Select(article => Related(article, turn))],
        Suggestions = answer.Suggestions,
        Notice = answer.Notice,
        Trace = turn.ChannelId == ChannelThatShowsTraces ? Trace(answer) : null,
    };

    /// <summary>What is quoted, outside of any numbering.</summary>
    public ReplySource Quoted(Citation citation, Turn turn) => Cited(citation, turn) with { Number = 0 };

    private static ReplyKind Kind(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Answered => ReplyKind.Answer,
        AnswerOutcome.NothingFound => ReplyKind.Refusal,
        AnswerOutcome.Clarify => ReplyKind.Clarification,
        AnswerOutcome.SmallTalk => ReplyKind.SmallTalk,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a reply."),
    };

    private static ReplyList? ListOf(AnswerSentence sentence) => sentence.Items is not [var first, .., var last] ? null
        : new ReplyList(sentence.Text[..first.Start].Trim(), [.. sentence.Items.Select(item => item.In(sentence.Text).ToString())], sentence.Text[last.End..].Trim())
        {
            FirstNumber = sentence.FirstNumber,
        };

    private ReplySource Cited(Citation citation, Turn turn) => new(
        citation.Number,
        citation.Article.Title,
        citation.Shown,
        links.ToQuote(citation, turn),
        ReaderDates.BesideTitle(citation.Article),
        PageWording.With(citation.Article.Source, citation.Page))
    {
        Heading = citation.Heading == citation.Article.Title ? null : citation.Heading,
    };

    private ReplySource Related(ArticleMetadata article, Turn turn) =>
        new(0, article.Title, string.Empty, links.ToArticle(article, turn), ReaderDates.BesideTitle(article), article.Source);

    private static JsonElement Trace(Answer answer) =>
        JsonSerializer.SerializeToElement(new ShownTrace(answer.UnderstoodAs, answer.Outcome, answer.Trace), TraceJsonContext.Default.ShownTrace);
}
