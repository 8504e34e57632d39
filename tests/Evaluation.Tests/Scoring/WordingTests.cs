using ArticleBot.Evaluation.Scoring.Wordings;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class WordingTests
{
    [Theory]
    [InlineData("United Kingdom", "The ship sailed to the U.K. in spring.")]
    [InlineData("UK", "It was built in Great Britain.")]
    [InlineData("the U.S.", "She moved to the United States of America.")]
    [InlineData("World Health Organization", "The WHO's office closed.")]
    [InlineData("FAO", "The Food and Agriculture Organization sent seed.")]
    [InlineData("John Fitzgerald Kennedy", "It was J. F. Kennedy who spoke.")]
    [InlineData("John F. Kennedy", "President John Kennedy spoke.")]
    [InlineData("Marta Oduya", "Marta K. Oduya built it.")]
    [InlineData("J. K. Rowling", "The author is J.K. Rowling.")]
    [InlineData("lighthouse keepers", "One lighthouse keeper stayed.")]
    [InlineData("ferry", "Two ferries sank.")]
    [InlineData("3", "It has three doors.")]
    [InlineData("twenty-five", "It took 25 days.")]
    [InlineData("2,500,000", "Some 2.5 million people came.")]
    [InlineData("a hundred", "100 sheep were lost.")]
    [InlineData("third", "It was the 3rd flood.")]
    [InlineData("40%", "Forty per cent of it burnt.")]
    [InlineData("£45", "It costs 45 pounds a year.")]
    [InlineData("$3m", "The bridge cost 3 million dollars.")]
    [InlineData("5 pm", "It closes at 17:00.")]
    [InlineData("9.30 a.m.", "Doors open at 9:30.")]
    [InlineData("4 May 1861", "On May 4, 1861, the lamp was lit.")]
    [InlineData("the 2nd of Sept", "It reopens on September 2.")]
    [InlineData("12 km", "The walk is 12 kilometers long.")]
    public void The_same_in_another_wording_is_right(string gold, string text)
    {
        Assert.True(Wording.Of(text).Holds(Wording.Of(gold)));
    }

    [Theory]
    [InlineData("US", "They told us nothing.")]
    [InlineData("WHO", "Nobody knows who came.")]
    [InlineData("USA", "It lives in South America only.")]
    [InlineData("3", "It was the third flood.")]
    [InlineData("30", "It has thirteen doors.")]
    [InlineData("2 million", "It costs 2 billion.")]
    [InlineData("5 pm", "It opens at 5 am.")]
    [InlineData("4 May", "It began on 5 May.")]
    [InlineData("1990", "It was common in the 1990s.")]
    [InlineData("John Kennedy", "Robert F. Kennedy spoke.")]
    [InlineData("yes", "It does. Yes and no.")]
    [InlineData("", "Anything.")]
    public void Another_thing_is_not(string gold, string text)
    {
        Assert.False(Wording.Of(text).Holds(Wording.Of(gold)));
    }

    [Fact]
    public void A_short_answer_is_exact_when_it_says_that_and_nothing_else()
    {
        Assert.True(Wording.Of("The U.K.").SaysJust(Wording.Of("United Kingdom")));
        Assert.False(Wording.Of("The U.K. government").SaysJust(Wording.Of("United Kingdom")));
    }

    [Fact]
    public void Words_that_only_connect_are_not_shared()
    {
        Assert.False(Wording.Of("in the harbour").Shares(Wording.Of("in the tower")));
        Assert.True(Wording.Of("harbours of Vell").Shares(Wording.Of("the harbour")));
    }
}
