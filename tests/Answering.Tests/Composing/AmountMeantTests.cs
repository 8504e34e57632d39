using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.English;

namespace ArticleBot.Answering.Tests.Composing;

/// <summary>Which words of a sentence answer, where several of the wanted kind stand in it.</summary>
public sealed class AmountMeantTests
{
    private const string Fees = "# Fees of the skating club\n\nThe yearly fee is £96 for adults, £48 for those under 16 and £150 for families. A place "
        + "in the summer camp costs £120, for "
        + "helpers of the club £70. At the rink adults pay £8, students and pensioners £5. The rent for a large locker is £31 a year and for a small "
        + "locker £17.\n";

    private const string Changes = "# News of the skating club\n\nThe limit for bags was raised from 5 kg to 8 kg in March. From January the price of "
        + "a locker goes up from £12 to £15.\n";

    private const string Committee = "# The new committee\n\nJoel Asker takes over as ice master from Kurt Lund, who moves to Norway. Nora Fell was "
        + "followed as treasurer by Ida Moss.\n";

    [Theory]
    [InlineData("How much is the yearly fee for a family?", "£150")]
    [InlineData("How much is the yearly fee for adults?", "£96")]
    [InlineData("What does a place in the summer camp cost helpers?", "£70")]
    [InlineData("What do students pay at the rink?", "£5")]
    [InlineData("What is the rent for a large locker?", "£31")]
    [InlineData("What is the rent for a small locker?", "£17")]
    public async Task The_amount_whose_own_words_the_question_has_is_set_off(string question, string amount) =>
        Assert.Equal(amount, (await AskAsync(Fees, question)).ShortAnswer?.Text);

    private const string Laundry = "# The laundry\n\nA wash costs £1.80 and a dryer cycle £1.20, paid with the blue chip. "
        + "The new boiler cost £38,000, of which the water fund paid £25,000 and the parish the remainder. "
        + "We gave 312 guests red towels (n = 158) or white towels (n = 154) for a month.\n";

    [Theory]
    [InlineData("What does it cost to dry clothes?", "£1.20")]
    [InlineData("What does it cost to wash clothes?", "£1.80")]
    [InlineData("How many guests were given red towels?", "158")]
    [InlineData("How many guests were given white towels?", "154")]
    public async Task The_amount_beside_the_words_of_the_question_is_set_off(string question, string amount) =>
        Assert.Equal(amount, (await AskAsync(Laundry, question)).ShortAnswer?.Text);

    [Fact]
    public async Task What_is_left_is_none_of_the_amounts_that_are_told() =>
        Assert.Null((await AskAsync(Laundry, "How much did the parish pay for the new boiler?")).ShortAnswer);

    [Fact]
    public void How_long_is_told_by_a_time()
    {
        const string Sentence = "It may be covered anew (about 52,000 pounds, sixty years).";

        var meant = AmountMeant.In(QuestionReader.Read("How long will the cover last?"), Sentence, new TextSpan(24, 57));

        Assert.Equal("sixty years", meant?.In(Sentence).ToString());
    }

    [Theory]
    [InlineData("What was the limit for bags before?", "5 kg to 8 kg", "5 kg")]
    [InlineData("What is the limit for bags now?", "5 kg", "8 kg")]
    [InlineData("What is the limit for bags?", "from 5 kg to 8 kg", "8 kg")]
    public void What_has_changed_is_no_range(string question, string read, string meant)
    {
        const string Sentence = "The limit for bags was raised from 5 kg to 8 kg in March.";
        var start = Sentence.IndexOf(read, StringComparison.Ordinal);

        var span = AmountMeant.In(QuestionReader.Read(question), Sentence, new TextSpan(start, start + read.Length));

        Assert.Equal(meant, span?.In(Sentence).ToString());
    }

    [Fact]
    public async Task What_will_change_is_not_said_to_be_one_or_the_other() =>
        Assert.Null((await AskAsync(Changes, "What does a locker cost?")).ShortAnswer);

    [Theory]
    [InlineData("Who is the ice master now?", "Joel Asker")]
    [InlineData("Who is the treasurer?", "Ida Moss")]
    public async Task Who_took_over_is_in_office(string question, string name) => Assert.Equal(name, (await AskAsync(Committee, question)).ShortAnswer?.Text);

    [Fact]
    public void Who_was_in_office_before_is_the_one_who_was_followed()
    {
        const string Sentence = "Joel Asker takes over as ice master from Kurt Lund, who moves to Norway.";

        var span = Succession.In("Who was ice master before Joel Asker?", Sentence, new TextSpan(0, "Joel Asker".Length));

        Assert.Equal("Kurt Lund", span.In(Sentence).ToString());
    }

    [Fact]
    public void Who_takes_over_from_somebody_is_the_one_behind_the_comma()
    {
        const string Sentence = "We welcome Miss Sund, who takes over Class 4 from Mrs Holm.";
        var start = Sentence.IndexOf("Mrs Holm", StringComparison.Ordinal);

        var span = Succession.In("Who teaches Class 4 now?", Sentence, new TextSpan(start, start + "Mrs Holm".Length));

        Assert.Equal("Miss Sund", span.In(Sentence).ToString());
    }

    private static Task<Answer> AskAsync(string text, string question) => FolderOfArticles.AskAsync("club.md", text, question);
}
