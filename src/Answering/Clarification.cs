using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.English.Terms;
using ArticleBot.Languages;

namespace ArticleBot.Answering;

/// <summary>Asks back: says what is unclear and offers what may be meant, from the conversation and from the articles.</summary>
internal sealed class Clarification(PassageSearch search)
{
    private const int MostChoices = 3;

    /// <summary>A title that was taken from a first sentence is no choice, in characters.</summary>
    private const int LongestChoice = 80;

    /// <summary>Asks back.</summary>
    /// <param name="understood">The question, with what is unclear about it.</param>
    /// <param name="conversation">What was said before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Answer> OfAsync(Understanding understood, Conversation conversation, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(understood, conversation, cancellationToken);
        var sentences = new List<string> { Wondering(understood.Unclear) };
        if (choices.Count > 0)
            sentences.Add(Phrases.FormatIsItAbout(Listed.WithOr(choices)));
        return new Answer
        {
            Outcome = AnswerOutcome.Clarify,
            Sentences = [.. sentences.Select(sentence => new AnswerSentence(sentence, []))],
            UnderstoodAs = understood.Text,
            Suggestions = choices,
        };
    }

    private static string Wondering(string? unclear) => unclear switch
    {
        null => Phrases.UnclearQuestion,
        "" => Phrases.NoQuestion,
        _ => Phrases.FormatUnclearWord(unclear),
    };

    /// <summary>Titles of articles: those just cited where a whole turn is unclear, and those that have a word of what is unclear.</summary>
    private async Task<List<string>> ChoicesAsync(Understanding understood, Conversation conversation, CancellationToken cancellationToken)
    {
        var isPointing = understood.Unclear is { Length: > 0 };
        var words = isPointing ? understood.Unclear! : understood.Text;
        var wanted = TermAnalyzer.English.Terms(words);
        var found = await search.FindAsync(new Understanding(words), Conversation.Empty, null, cancellationToken);
        var nearest = found.Select(passage => passage.Passage.Article).Where(article => TermAnalyzer.English.Terms(article.Title).Intersect(wanted).Any());
        var cited = conversation.Turns.Reverse().SelectMany(turn => turn.Citations).Select(citation => citation.Article);
        return
        [
            .. (isPointing ? nearest : cited.Concat(nearest)).Select(article => article.Title)
                .Where(title => title.Length <= LongestChoice && QuestionWording.MayBeNamed(title)).Distinct().Take(MostChoices),
        ];
    }
}
