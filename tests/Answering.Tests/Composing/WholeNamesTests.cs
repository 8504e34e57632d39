using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Questions;
using ArticleBot.English;

namespace ArticleBot.Answering.Tests.Composing;

public sealed class WholeNamesTests
{
    [Theory]
    [InlineData("Where is the shop?", "It lies in Old Mill Street, by the weir.", "Old Mill", "Old Mill Street")]
    [InlineData("Who drew the plans?", "The plans are by Mary-Lou Hesk of Tarn.", "Mary-Lou", "Mary-Lou Hesk of Tarn")]
    [InlineData("What do I type?", "Type gate2.tarn.example and press Enter.", "gate2.tarn", "gate2.tarn.example")]
    [InlineData("Where was it found?", "It was found in Tarn. Monday was wet.", "Tarn", "Tarn")]
    [InlineData("When does it open?", "It opens on Monday Market Square permitting.", "Monday", "Monday")]
    [InlineData("Who seconded it?", "It was proposed by Ada and seconded by Per.", "Ada and seconded by Per", "Per")]
    [InlineData("Who proposed it?", "It was proposed by Ada and seconded by Per.", "Ada and seconded by Per", "Ada")]
    public void What_was_chosen_is_told_to_the_end_of_the_name(string question, string sentence, string chosen, string told)
    {
        var start = sentence.IndexOf(chosen, StringComparison.Ordinal);

        var whole = WholeNames.In(QuestionReader.Read(question), sentence, new TextSpan(start, start + chosen.Length));

        Assert.Equal(told, whole.In(sentence).ToString());
    }
}
