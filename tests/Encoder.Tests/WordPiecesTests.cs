namespace ArticleBot.Encoder.Tests;

/// <summary>The numbers and offsets are what <c>src/Training/Encoder/wordpieces.py</c> gives for the same texts.</summary>
public sealed class WordPiecesTests
{
    [Theory]
    [InlineData("Zoë's naïve café", "11199:0:3 1005:3:4 1055:4:5 15743:6:11 7668:12:16")]
    [InlineData("U.S. rate: 3.75%", "1057:0:1 1012:1:2 1055:2:3 1012:3:4 3446:5:9 1024:9:10 1017:11:12 1012:12:13 4293:13:15 1003:15:16")]
    [InlineData("well-known \u0130zmir", "2092:0:4 1011:4:5 2124:5:10 1045:11:16 2480:11:16 14503:11:16")]
    [InlineData("e\u0301te\u0301\u0301 \u0301", "3802:0:6 2063:0:6")]
    [InlineData("a\u200bb x²y ½", "1037:0:1 1038:2:3 1060:4:7 10701:4:7 2100:4:7 1092:8:9")]
    [InlineData("東京 Ωμέγα", "1879:0:2 30281:0:2 1179:3:8 29728:3:8 29723:3:8 29721:3:8 14608:3:8")]
    [InlineData("Смоленск Йод", "1196:0:8 29745:0:8 14150:0:8 29436:0:8 15290:0:8 18947:0:8 29747:0:8 23925:0:8 1188:9:12 14150:9:12 29742:9:12")]
    [InlineData("\ud83d\ude00 ok", "100:0:2 7929:3:5")]
    [InlineData(" \t\n", "")]
    public void A_text_is_cut_as_the_training_cuts_it(string text, string expected)
    {
        var pieces = PretrainedEncoder.Open().Words.Cut(text);

        Assert.Equal(expected, string.Join(' ', pieces.Select(piece => $"{piece.Number}:{piece.Start}:{piece.End}")));
    }

    [Fact]
    public void A_word_that_is_remembered_is_cut_as_it_was_the_first_time()
    {
        var words = PretrainedEncoder.Open().Words;

        Assert.Equal(words.Cut("Unremembered antidisestablishmentarianism"), words.Cut("Unremembered antidisestablishmentarianism"));
    }

    [Fact]
    public void A_word_of_more_than_a_hundred_letters_is_one_unknown_piece() =>
        Assert.Equal([100], PretrainedEncoder.Open().Words.Cut(new string('x', 101)).Select(piece => piece.Number));

    [Fact]
    public void Half_a_surrogate_pair_is_passed_over() => Assert.Empty(PretrainedEncoder.Open().Words.Cut("\ud83d"));
}
