using ArticleBot.English;

namespace ArticleBot.Answering.Reading.Windows;

/// <summary>A question and a window of a passage, as the encoder sees them: one row of a batch.</summary>
/// <param name="Pieces">Word pieces: the question, what stands above the window, the window, each closed by a separator.</param>
/// <param name="QuestionLength">How many pieces in front belong to the question, its separator included.</param>
/// <param name="Sentences">For each piece the sentence of the passage that it belongs to, or <see cref="NoSentence"/>.</param>
/// <param name="Words">For each piece of the window the word that it is a part of, in offsets of the article.</param>
internal sealed record QuestionWindow(int[] Pieces, int QuestionLength, int[] Sentences, TextSpan[] Words)
{
    /// <summary>Marks pieces outside of the window, where no answer can stand.</summary>
    public const int NoSentence = -1;

    /// <summary>Whether a piece begins its word: only there an answer may begin.</summary>
    public bool BeginsWord(int place) => Words[place - 1] != Words[place] || Sentences[place - 1] == NoSentence;

    /// <summary>Whether a piece ends its word: only there an answer may end.</summary>
    public bool EndsWord(int place) => Words[place + 1] != Words[place] || Sentences[place + 1] == NoSentence;
}
