using System.Text.Json;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>One reply of each kind, with words that try to break out.</summary>
internal static class Replies
{
    public static Reply Said(string text) => new() { Id = "r-said", Kind = ReplyKind.SmallTalk, Sentences = [new ReplySentence(text, [])] };

    public static Reply Answer { get; } = new()
    {
        Id = "r-1",
        Kind = ReplyKind.Answer,
        ShortAnswer = "20 days",
        Sentences =
        [
            new ReplySentence("The limit is 20 days per year.", [1, 2]),
            new ReplySentence("It was 18 days until 2023.", [2]),
        ],
        Sources =
        [
            new ReplySource(1, "Leave policy", "Employees may take 20 days per year.", "https://articles.example/leave?start=10&end=46", "2024-03-01",
                "People team"),
            new ReplySource(2, "What changed in 2024", "The limit was raised from 18 to 20 days.", "https://articles.example/changes", "2024", null),
        ],
        Suggestions = ["Who approves leave?", "Can days be carried over?"],
    };

    public static Reply Sides { get; } = new()
    {
        Id = "r-6",
        Kind = ReplyKind.Answer,
        Sentences =
        [
            new ReplySentence("The limit is 20 days per year.", [1]) { Side = "1 March 2024" },
            new ReplySentence("The limit is 18 days per year.", [2]) { Side = "Leave *policy* [1]" },
        ],
        Sources =
        [
            new ReplySource(1, "Leave policy", "The limit is 20 days per year.", "https://articles.example/leave", "1 March 2024", null),
            new ReplySource(2, "Leave *policy* [1]", "The limit is 18 days per year.", "https://articles.example/old-leave", null, null),
        ],
        Notice = "The articles disagree.",
    };

    public static Reply Steps { get; } = new()
    {
        Id = "r-8",
        Kind = ReplyKind.Answer,
        Sentences =
        [
            new ReplySentence("To lend a book: Show *your* card. Take it. # Bring it back", [1])
            {
                List = new ReplyList("To lend a book:", ["Show *your* card.", "Take it.", "# Bring it back"], "[…]") { FirstNumber = 2 },
            },
            new ReplySentence("Monday – 9; Tuesday – 10; - Friday [2]", [1]) { List = new ReplyList("", ["Monday – 9", "Tuesday – 10", "- Friday [2]"], "") },
            new ReplySentence("Red; blue", [1]) { List = new ReplyList("", ["Red", "blue"], "") },
        ],
        Sources = [new ReplySource(1, "Lending", "To lend a book: Show your card.", "https://articles.example/lending", null, null)],
    };

    public static Reply Refusal { get; } = new()
    {
        Id = "r-2",
        Kind = ReplyKind.Refusal,
        Sentences = [new ReplySentence("The articles do not say that.", [])],
        Related = [new ReplySource(0, "Leave policy", "", "https://articles.example/leave", "2024-03-01", "People team")],
        Notice = "212 articles were searched.",
    };

    public static Reply Clarification { get; } = new()
    {
        Id = "r-3",
        Kind = ReplyKind.Clarification,
        Sentences = [new ReplySentence("Which office do you mean?", [])],
        Suggestions = ["Berlin", "Vienna"],
    };

    public static Reply ArticleList { get; } = new()
    {
        Id = "r-4",
        Kind = ReplyKind.SmallTalk,
        Sentences = [new ReplySentence("These are the articles.", [])],
        Related =
        [
            new ReplySource(0, "Leave policy", "", "https://articles.example/leave", "2024-03-01", "People team"),
            new ReplySource(0, "Untold", "", null, null, null),
        ],
    };

    /// <summary>What an answer rests on.</summary>
    public static Reply Explanation { get; } = new()
    {
        Id = "r-7",
        Kind = ReplyKind.SmallTalk,
        Sentences = [new ReplySentence("I understood your question as “How long?”", [])],
        Related = [Answer.Sources[0] with { Number = 0 }, new ReplySource(0, "Untold", "Words *of* [2] no page", null, null, null)],
    };

    /// <summary>An article that would like to be markup, a mention, a marker or another source.</summary>
    public static Reply Hostile { get; } = new()
    {
        Id = "r-5",
        Kind = ReplyKind.Answer,
        Sentences = [new ReplySentence("<at>Everyone</at> **see** [here](javascript:alert(1)) [7]\n[1]: https://evil.example \u202Eabc", [1])],
        Sources =
        [
            new ReplySource(1, "A \"title\"] <img src=x onerror=alert(1)>\n[2]: https://evil.example", "`code` & <b>bold</b>\u0000", "javascript:alert(1)",
                null, "*pub*"),
        ],
        Suggestions = ["<script>?"],
    };

    /// <summary>"Why this answer", as the host would tell it.</summary>
    public static Reply Traced { get; } = Answer with { Trace = JsonDocument.Parse("""{"rewrite":"How many days?","passages":[{"score":0.75}]}""").RootElement };
}
