using ArticleBot.Answering.Answers;
using ArticleBot.Articles;

namespace ArticleBot.Answering;

/// <summary>What the bot says in its own words: these sentences cite nothing.</summary>
internal static class Replies
{
    public static Answer Greeting(string question, int articleCount) => SmallTalk(
        question,
        $"Hello! Ask me about {Articles(articleCount)}.",
        "I answer in the articles' own words and show where each sentence stands.");

    public static Answer Thanks(string question) => SmallTalk(question, "You're welcome. Ask me more whenever you like.");

    public static Answer Regret(string question) => SmallTalk(
        question, "I am sorry that this was not what you asked for.", "Please ask it in other words, or name what it is about.");

    public static Answer Help(string question, int articleCount) => SmallTalk(
        question,
        $"I answer questions over {Articles(articleCount)}, in their own words, with the place of every sentence.",
        "Ask who, what, when, where, why or how many; compare two sides; ask for a summary of a subject; or ask which articles there are.",
        "When the articles do not hold the answer, I say so.");

    public static Answer Listing(string question, IReadOnlyList<ArticleMetadata> listed, string heading) =>
        SmallTalk(question, heading) with { Listed = listed };

    public static string Articles(int count) => count switch
    {
        0 => "articles, as soon as there are any in the folder",
        1 => "one article",
        _ => $"{count} articles",
    };

    private static Answer SmallTalk(string question, params string[] sentences) => new()
    {
        Outcome = AnswerOutcome.SmallTalk,
        Sentences = [.. sentences.Select(sentence => new AnswerSentence(sentence, []))],
        UnderstoodAs = question,
    };
}
