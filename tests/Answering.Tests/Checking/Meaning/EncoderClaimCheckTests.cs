using System.Text.Json;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.Articles;
using ArticleBot.Encoder;

namespace ArticleBot.Answering.Tests.Checking.Meaning;

/// <summary>The network in this program against the same one in its training.</summary>
public class EncoderClaimCheckTests
{
    private static readonly List<Example> All = Read();

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, All.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_claim_becomes_the_pieces_that_the_training_makes(int number)
    {
        var sequence = Encode(All[number].ToClaim());

        Assert.Equal(All[number].Pieces, sequence.Pieces);
        Assert.Equal(All[number].Front, sequence.SecondFrom);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_network_scores_as_it_did_in_training_up_to_the_rounding_of_what_it_multiplies(int number)
    {
        var score = SharedClaimCheck.Encoder.Score(Encode(All[number].ToClaim()));

        Assert.InRange(score, All[number].Score - 0.5, All[number].Score + 0.5);
    }

    [Fact]
    public void A_long_claim_is_cut_and_stays_closed()
    {
        var words = string.Join(' ', Enumerable.Repeat("harbour", 400));

        var sequence = Encode(new Claim(words, words, [new ClaimQuote(words, words, new PublicationDate(2020, 1, 2))]));

        Assert.Equal(300, sequence.Pieces.Length);
        Assert.Equal(102, sequence.Pieces[^1]);
        Assert.Equal(1 + 70 + 1 + 30 + 1, sequence.SecondFrom);
    }

    [Fact]
    public void What_is_known_of_the_day_stands_with_the_title()
    {
        var month = Encode(new Claim("It opened.", null, [new ClaimQuote("It opened.", "News", new PublicationDate(2020, 3, null))]));
        var written = Encode(new Claim("It opened.", null, [new ClaimQuote("News (2020-03): It opened.", null, null)]));

        Assert.Equal(written.Pieces, month.Pieces);
    }

    [Theory]
    [InlineData("""{"slope": 1, "offset": 0}""")]
    [InlineData("""{"slope": 1, "offset": 0, "border": 1.5}""")]
    [InlineData("nothing")]
    public void A_scale_that_cannot_be_one_is_refused(string json) =>
        Assert.Contains("claim-check.json", Assert.Throws<InvalidDataException>(() =>
            ClaimScale.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    private static EncoderSequence Encode(Claim claim) => new ClaimEncoder(PretrainedEncoder.Open().Words).Encode(claim);

    private static List<Example> Read()
    {
        var assembly = typeof(EncoderClaimCheckTests).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name =>
            name.EndsWith("claim-examples.json", StringComparison.Ordinal)))!;
        return JsonSerializer.Deserialize<List<Example>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Example(string? Question, List<Quote> Quotes, string Sentence, int[] Pieces, int Front, double Score)
    {
        public Claim ToClaim() => new(Sentence, Question, [.. Quotes.Select(quote =>
            new ClaimQuote(quote.Text, quote.Title, PublicationDate.TryParse(quote.Date, out var day) ? day : null))]);
    }

    private sealed record Quote(string Text, string? Title, string? Date);
}
