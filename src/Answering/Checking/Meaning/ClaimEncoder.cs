using ArticleBot.Encoder;
using ArticleBot.Encoder.Words;

namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>Turns a claim into word pieces, as its training does: sentence and question in front, then the quotes behind their titles and days.</summary>
internal sealed class ClaimEncoder(WordPieces words)
{
    private const int SentencePieces = 70;
    private const int QuestionPieces = 30;
    private const int QuotePieces = 220;
    private const int MostPieces = 300;

    /// <summary>One row for the encoder.</summary>
    public EncoderSequence Encode(Claim claim)
    {
        List<int> pieces = [WordPieces.First, .. Cut(claim.Sentence, SentencePieces), WordPieces.Separator];
        if (!string.IsNullOrWhiteSpace(claim.Question))
            pieces.AddRange([.. Cut(claim.Question, QuestionPieces), WordPieces.Separator]);
        var front = pieces.Count;
        pieces.AddRange([.. Cut(string.Join(' ', claim.Quotes.Select(Line)), QuotePieces), WordPieces.Separator]);
        if (pieces.Count > MostPieces)
        {
            pieces.RemoveRange(MostPieces, pieces.Count - MostPieces);
            pieces[^1] = WordPieces.Separator;
        }

        return new EncoderSequence([.. pieces], front);
    }

    private static string Line(ClaimQuote quote) => quote switch
    {
        { Title: not { Length: > 0 } } => quote.Text,
        { Published: { } day } => $"{quote.Title} ({day}): {quote.Text}",
        _ => $"{quote.Title}: {quote.Text}",
    };

    private IEnumerable<int> Cut(string text, int most) => words.Cut(text).Take(most).Select(piece => piece.Number);
}
