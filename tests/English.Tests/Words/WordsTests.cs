using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.English.Tests.Words;

public sealed class WordsTests
{
    private static readonly DateTimeFormatInfo Calendar = CultureInfo.InvariantCulture.DateTimeFormat;

    [Fact]
    public void Months_and_weekdays_are_those_of_the_calendar()
    {
        Assert.Equal(Calendar.MonthNames.Take(12).Select(name => name.ToLowerInvariant()), Months.Names);
        Assert.Equal(Calendar.DayNames.Skip(1).Append(Calendar.DayNames[0]).Select(name => name.ToLowerInvariant()), Weekdays.Names);
    }

    [Fact]
    public void Every_month_and_weekday_that_is_written_short_begins_its_name()
    {
        Assert.All(Months.ShortNames, name => Assert.Contains(Months.Names, full => full.StartsWith(name, StringComparison.Ordinal)));
        Assert.All(Weekdays.ShortNames, name => Assert.Contains(Weekdays.Names, full => full.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void May_is_no_plain_month()
    {
        Assert.Contains("may", CalendarWords.All.AsEnumerable());
        Assert.DoesNotContain("may", CalendarWords.Plain.AsEnumerable());
        Assert.Equal(11, Months.PlainNames.Count);
    }

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(10, "ten")]
    [InlineData(12, "twelve")]
    [InlineData(19, "nineteen")]
    public void Small_numbers_stand_at_their_own_places(int number, string word) => Assert.Equal(word, NumberWords.Small[number]);

    [Theory]
    [InlineData("met", "meet")]
    [InlineData("women", "woman")]
    [InlineData("meet", null)]
    public void Irregular_forms_have_their_plain_form(string form, string? plain) => Assert.Equal(plain, IrregularForms.PlainOf(form));

    [Fact]
    public void Common_past_forms_are_irregular_ones() =>
        Assert.All(WordList.Of(IrregularForms.CommonPast), form => Assert.NotNull(IrregularForms.PlainOf(form)));

    [Theory]
    [InlineData("nobody")]
    [InlineData("doesnt")]
    public void What_denies_and_nothing_else_is_plain(string word) => Assert.Contains(word, DenyingWords.Plain.AsEnumerable());

    [Theory]
    [InlineData("It doesn't.")]
    [InlineData("It doesn’t.")]
    public void Verbs_that_deny_end_alike(string sentence) => Assert.Matches(DenyingWords.Ending, sentence);

    [Fact]
    public void Words_of_whole_denial_are_denying_words() => Assert.Subset(DenyingWords.Plain.ToHashSet(), DenyingWords.Whole.ToHashSet());

    [Theory]
    [InlineData("insisted")]
    [InlineData("told")]
    public void Past_forms_of_speech_are_known(string verb) => Assert.Contains(verb, WordList.Of(SpeechVerbs.Past));

    [Theory]
    [InlineData("euro")]
    [InlineData("kroner")]
    [InlineData("CHF")]
    public void Currencies_are_found_whatever_their_number(string name) => Assert.Matches($"^({Currencies.Names})$", name);

    [Fact]
    public void No_word_is_the_most_and_the_least() => Assert.Equal(Superlatives.All.Count, Superlatives.All.Distinct().Count());

    [Fact]
    public void No_person_is_of_two_groups()
    {
        var words = PersonWords.Groups.SelectMany(group => group).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
    }

    // What stands in a regular expression as it is must not be one itself.
    [Theory]
    [InlineData(Months.Alternation)]
    [InlineData(Months.ShortAlternation)]
    [InlineData(Weekdays.Alternation)]
    [InlineData(Weekdays.ShortAlternation)]
    [InlineData(Seasons.WithFall)]
    [InlineData(RelativeDays.Alternation)]
    [InlineData(NumberWords.OneToTwelve)]
    [InlineData(NumberWords.TensAlternation)]
    [InlineData(NumberWords.FirstToTwelfth)]
    [InlineData(PersonalTitles.Alternation)]
    [InlineData(PersonalTitles.Offices)]
    [InlineData(PersonalPronouns.ThirdPerson)]
    [InlineData(QuestionWords.Alternation)]
    [InlineData(QuestionWords.Auxiliaries)]
    [InlineData(DenyingWords.Alternation)]
    [InlineData(IrregularForms.CommonPast)]
    [InlineData(SpeechVerbs.Past)]
    [InlineData(SpeechVerbs.Present)]
    [InlineData(SpeechVerbs.Progressive)]
    [InlineData(SpeechVerbs.Asked)]
    public void Alternatives_are_words_and_stand_once(string alternation)
    {
        var words = WordList.Of(alternation);

        Assert.All(words, word => Assert.Matches("^[a-z]+$", word));
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, word => Assert.Matches(new Regex($"^({alternation})$", RegexOptions.IgnoreCase), word));
    }
}
