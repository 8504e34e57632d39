using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Encoder.Words;
using ArticleBot.English;

namespace ArticleBot.Answering.Reading.Windows;

/// <summary>Turns a question and a window into word pieces, as <c>src/Training/Encoder/examples.py</c> does.</summary>
internal sealed class WindowEncoder(WordPieces words)
{
    private const int QuestionPieces = 48;
    private const int AbovePieces = 40;
    private const int WindowPieces = 160;

    /// <summary>The pieces of a question; the rest of a very long one is not read.</summary>
    public int[] Encode(string question) => [.. words.Cut(question).Take(QuestionPieces).Select(piece => piece.Number)];

    /// <summary>One row for the encoder.</summary>
    /// <param name="question">The question's pieces.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="first">The window's first sentence.</param>
    /// <param name="past">The sentence behind its last.</param>
    public QuestionWindow Encode(int[] question, Passage passage, int first, int past)
    {
        var pieces = new List<int>(QuestionPieces + AbovePieces + WindowPieces + 4) { WordPieces.First };
        pieces.AddRange(question);
        pieces.Add(WordPieces.Separator);
        var ofQuestion = pieces.Count;
        pieces.AddRange(words.Cut(Above(passage, first)).Take(AbovePieces).Select(piece => piece.Number));
        pieces.Add(WordPieces.Separator);
        var sentences = Enumerable.Repeat(QuestionWindow.NoSentence, pieces.Count).ToList();
        var spans = new List<TextSpan>(Enumerable.Repeat(default(TextSpan), pieces.Count));
        var room = WindowPieces;
        for (var index = first; index < past && room > 0; index++)
        {
            var sentence = passage.Sentences[index];
            foreach (var piece in words.Cut(passage.Quote(sentence)).Take(room))
            {
                pieces.Add(piece.Number);
                sentences.Add(index);
                spans.Add(new TextSpan(sentence.Start + piece.Start, sentence.Start + piece.End));
                room--;
            }
        }

        pieces.Add(WordPieces.Separator);
        sentences.Add(QuestionWindow.NoSentence);
        spans.Add(default);
        return new QuestionWindow([.. pieces], ofQuestion, [.. sentences], [.. spans]);
    }

    /// <summary>Without the title, the heading, what introduces the list and the heads of the columns a window may say the opposite of what is meant.</summary>
    private static string Above(Passage passage, int first)
    {
        var span = passage.Sentences[first];
        var context = passage.ContextOf(span);
        var parts = new List<string> { passage.Article.Title };
        if (passage.Heading is { } heading && heading != passage.Article.Title)
            parts.Add(heading);
        parts.AddRange(context.Where(part => part.Kind is not (ContextKind.Heading or ContextKind.ColumnHead or ContextKind.RowHead))
            .Select(part => part.Text));
        var heads = passage.Structure.CellsIn(span)
            .SelectMany(cell => passage.ContextOf(cell.Span)).Where(part => part.Kind == ContextKind.ColumnHead).Select(part => part.Text).Distinct().ToList();
        if (heads.Count > 0)
            parts.Add(string.Join(" | ", heads));
        return string.Join(": ", parts);
    }
}
