using ArticleBot.Evaluation.Scoring;
using CsCheck;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class AnswerWordsTests
{
    [Theory]
    [InlineData("The Beatles’ first album", "beatles first album")]
    [InlineData("a bird's nest, an egg", "bird nest egg")]
    [InlineData("$1,250.50 (about ½)", "1 250 50 about ½")]
    [InlineData("co-operate_now", "co operate_now")]
    [InlineData("naïve CAFÉ 東京", "naïve café 東京")]
    [InlineData("e\u0301tude", "e tude")]
    [InlineData("a\u00a0b\u2003c\u001cd", "b c d")]
    [InlineData("İzmir", "i zmir")]
    [InlineData("?!", "")]
    public void Words_are_compared_without_case_punctuation_and_articles(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', AnswerWords.Normal(text)));
    }

    [Theory]
    [InlineData("ice", "Salt melts ice.", true)]
    [InlineData("ice", "Salt melts rice.", false)]
    [InlineData("the ice", "Ice!", true)]
    [InlineData("...", "Salt melts ice.", false)]
    [InlineData("Yes", "Yes, it does.", true)]
    [InlineData("Yes", "It does, yes.", true)]
    [InlineData("Yes", "It does. Yes and no.", false)]
    [InlineData("No", "No. Or yes.", true)]
    [InlineData("No", "Nobody knows.", false)]
    [InlineData("Yes", "", false)]
    public void A_right_answer_must_occur_as_whole_words(string gold, string text, bool expected)
    {
        Assert.Equal(expected, AnswerWords.Contains(gold, text));
    }

    [Fact]
    public void A_repeated_word_counts_as_often_as_both_have_it()
    {
        var (f1, recall) = AnswerWords.Overlap("no no no", "no no maybe yes");

        Assert.Equal(2 * 2.0 / 7, f1);
        Assert.Equal(2.0 / 3, recall);
    }

    [Fact]
    public void Squashing_leaves_everything_but_white_space()
    {
        Gen.String.Sample(text => Assert.Equal(
            string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is < '\u001c' or > '\u001f')), AnswerWords.Squash(text)));
    }

    [Fact]
    public void Overlap_is_a_share_and_does_not_depend_on_order()
    {
        string[] vocabulary = ["ice", "salt", "a", "Sand,", "sand", ""];
        var words = Gen.Int[0, vocabulary.Length - 1].Array[0, 8].Select(picks => string.Join(' ', picks.Select(pick => vocabulary[pick])));
        Gen.Select(words, words).Sample((gold, text) =>
        {
            var (f1, recall) = AnswerWords.Overlap(gold, text);
            var turned = AnswerWords.Overlap(string.Join(' ', gold.Split(' ').Reverse()), string.Join(' ', text.Split(' ').Reverse()));

            Assert.Equal((f1, recall), turned);
            Assert.InRange(f1, 0, 1);
            Assert.InRange(recall, 0, 1);
            Assert.Equal(f1, AnswerWords.Overlap(text, gold).F1, 12);
        });
    }
}
