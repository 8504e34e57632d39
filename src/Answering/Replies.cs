using ArticleBot.Answering.Answers;
using ArticleBot.Articles;
using ArticleBot.Languages;

namespace ArticleBot.Answering;

/// <summary>What the bot says in its own words: these sentences cite nothing.</summary>
internal static class Replies
{
    public static Answer Greeting(string question, int articleCount) => SmallTalk(
        question,
        articleCount switch
        {
            0 => Phrases.GreetingOfNone,
            1 => Phrases.GreetingOfOne,
            _ => Phrases.FormatGreetingOfMany(articleCount),
        },
        Phrases.GreetingHow);

    public static Answer Thanks(string question) => SmallTalk(question, Phrases.Thanks);

    public static Answer Regret(string question) => SmallTalk(question, Phrases.Regret, Phrases.RegretAsking);

    public static Answer Help(string question, int articleCount) => SmallTalk(
        question,
        articleCount switch
        {
            0 => Phrases.HelpOfNone,
            1 => Phrases.HelpOfOne,
            _ => Phrases.FormatHelpOfMany(articleCount),
        },
        Phrases.HelpWhatToAsk,
        Phrases.HelpWhenSilent);

    public static Answer Listing(string question, IReadOnlyList<ArticleMetadata> listed, string heading) =>
        SmallTalk(question, heading) with { Listed = listed };

    private static Answer SmallTalk(string question, params string[] sentences) => new()
    {
        Outcome = AnswerOutcome.SmallTalk,
        Sentences = [.. sentences.Select(sentence => new AnswerSentence(sentence, []))],
        UnderstoodAs = question,
    };
}
