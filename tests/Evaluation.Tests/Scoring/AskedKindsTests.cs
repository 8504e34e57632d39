using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class AskedKindsTests
{
    [Theory]
    [InlineData("Who built the lighthouse of Vell?", "person")]
    [InlineData("In which country does the ferry land?", "place")]
    [InlineData("When was the lamp lit?", "time")]
    [InlineData("how many steps are there", "number")]
    [InlineData("Why was the harbour closed?", "why")]
    [InlineData("How do I renew a ticket?", "how")]
    [InlineData("What is a fog signal?", "definition")]
    [InlineData("What does FOG stand for?", "definition")]
    [InlineData("Can I take my dog on the ferry?", "yes/no")]
    [InlineData("And does it run on Sundays?", "yes/no")]
    [InlineData("Is it red or white?", "thing")]
    [InlineData("Name the ships that sank.", "list")]
    [InlineData("Which islands are served in winter?", "list")]
    [InlineData("What colour is the tower?", "thing")]
    [InlineData("I lost my ticket on Monday. Who do I ring?", "person")]
    public void The_wording_tells_what_is_asked_for(string question, string kind)
    {
        Assert.Equal(kind, AskedKinds.Of(new EvaluationQuestion { Id = "1", Question = question, Type = "extractive" }));
    }

    [Theory]
    [InlineData("who", "person")]
    [InlineData("reason", "why")]
    [InlineData("yesno", "yes/no")]
    [InlineData("table", "table")]
    [InlineData("version", "number")] // tells how the question was made, not what it asks for
    public void A_type_that_names_a_kind_is_believed(string type, string kind)
    {
        Assert.Equal(kind, AskedKinds.Of(new EvaluationQuestion { Id = "1", Question = "How many are there?", Type = type }));
    }
}
