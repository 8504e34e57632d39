using ArticleBot.Answering.Conversations;

namespace ArticleBot.Answering.Tests.Conversations;

public class FollowUpRewriterTests
{
    [Theory]
    // Names for pronouns.
    [InlineData("What does Mara Olsen run?", "The ferry.", "When does she run it?", "When does Mara Olsen run Mara Olsen?")]
    [InlineData("Who called the vote historic?", "Mayor Ines Falk called the vote historic.", "What did she say?", "What did Mayor Ines Falk say?")]
    // The rest of a question.
    [InlineData("Who is the head of Arken harbour?", "Mara Lind has led the harbour since 2019.", "Where does she live?", "Where does Mara Lind live?")]
    [InlineData("Who is the warden of the pier?", "Mara Lind is the warden of the pier.", "Who was before her?",
        "Who was the warden of the pier before Mara Lind?")]
    [InlineData("Who is the warden of the pier?", "Mara Lind is the warden of the pier.", "And who will be after her?",
        "Who is the warden of the pier after Mara Lind?")]
    [InlineData("Who did Feltman meet?", "The minister.", "And when was that?", "When did Feltman meet?")]
    [InlineData("Who is in charge of the Alma?", "Captain Mara Olsen has been in charge of it.", "Since when?",
        "Since when is Captain Mara Olsen in charge of the Alma?")]
    // Another thing in the place of the first.
    [InlineData("What did Tillerson say about talks?", "He said yes.", "What about the White House?", "What did the White House say about talks?")]
    [InlineData("How much is a ticket for adults?", "6 euros.", "What about children?", "How much is a ticket for children?")]
    [InlineData("How long does the crossing take?", "45 minutes.", "What about bicycles?", "Tell me about bicycles")]
    [InlineData("Do I need an account?", "Yes.", "What about pricing? Is there a free trial?", "What about pricing? Is there a free trial?")]
    // What a short question is about.
    [InlineData("How much is rowing club?", "12 crowns.", "And what day is it on?", "And what day is rowing club on?")]
    [InlineData("What does the annual ticket cost?", "80 crowns.", "Where do I get it?", "Where do I get the annual ticket?")]
    // Corrections and fragments.
    [InlineData("How do I get to the library?", "By bus.", "I mean from the old harbour", "from the old harbour (How do I get to the library)?")]
    [InlineData("How deep is the well of Arken?", "43 metres.", "no, I meant the tea house, who founded it?", "who founded the tea house?")]
    [InlineData("What does the blue room cost a night?", "90 crowns.", "Sorry, I meant the red room", "What does the red room cost a night?")]
    [InlineData("Who built the pier?", "Anna Holm did.", "No, I mean who owns the pier?", "who owns the pier?")]
    [InlineData("How do I get to the library?", "By bus.", "Opening hours", "Opening hours (How do I get to the library)?")]
    // What people say around a question.
    [InlineData("How old is the pier?", "Ninety years.", "That is fine. BTW, who built the harbour of Lunden?", "Who built the harbour of Lunden?")]
    // A question that stands alone stays as it is; a capital behind a full stop is no name.
    [InlineData("Who built the pier?", "Regarding piers. Housing is another matter.", "What do they mean by dolphins?",
        "What do they mean by dolphins (Who built the pier)?")]
    [InlineData("Who built the pier?", "Anna Holm did.", "How many boats are in the harbour?", "How many boats are in the harbour?")]
    public void A_follow_up_is_made_to_stand_alone(string before, string reply, string question, string understood)
    {
        var conversation = Conversation.Empty.With(new ConversationTurn(before, before, reply, []));

        Assert.Equal(understood, FollowUpRewriter.Rewrite(question, conversation).Text);
    }

    [Fact]
    public void Who_was_spoken_of_before_is_meant_where_the_last_turn_names_a_place_alone()
    {
        var conversation = Conversation.Empty
            .With(new ConversationTurn("Who is the mayor of Altmark?", null, "Greta Lund is the mayor of Altmark.", []))
            .With(new ConversationTurn("How deep is the well of Arken?", null, "The well of Arken is 43 metres deep.", []));

        Assert.Equal("What did Greta Lund study?", FollowUpRewriter.Rewrite("What did she study?", conversation).Text);
    }

    [Theory]
    [InlineData("What did she study?", "she")]
    [InlineData("Where does he live?", "he")]
    public void A_place_is_nobody(string question, string unclear)
    {
        var conversation = Conversation.Empty
            .With(new ConversationTurn("How deep is the well of Arken?", null, "The well of Arken is 43 metres deep.", []));

        Assert.Equal(unclear, FollowUpRewriter.Rewrite(question, conversation).Unclear);
    }

    [Fact]
    public void A_word_alone_behind_an_amount_is_asked_back()
    {
        var conversation = Conversation.Empty
            .With(new ConversationTurn("How deep is the well of Arken?", null, "The well of Arken is 43 metres deep.", []));

        Assert.True(FollowUpRewriter.Rewrite("And when?", conversation).IsUnclear);
    }

    [Fact]
    public void What_was_added_in_brackets_is_not_carried_on()
    {
        var conversation = Conversation.Empty.With(new ConversationTurn("hours", "hours (How do I get to the library)?", "9 to 5.", []));

        Assert.Equal("on Sundays (hours)?", FollowUpRewriter.Rewrite("on Sundays", conversation).Text);
    }

    [Theory]
    [InlineData("Does this museum have a café?", true, "this museum")]
    [InlineData("Does this harbour have a café?", false, null)]
    [InlineData("Do those harbours have a café?", false, null)]
    [InlineData("What happens in that museum?", false, "that museum")]
    [InlineData("What happened this week?", false, null)]
    [InlineData("Who runs this Museum of Seals?", false, null)]
    [InlineData("I like boats with tall masts and red sails", false, "")]
    [InlineData("Could you tell me about boats with red sails", false, null)]
    public void What_points_at_nothing_is_noticed(string question, bool isUnclear, string? unclear)
    {
        var conversation = Conversation.Empty.With(new ConversationTurn("Where is the harbour?", null, "In Lunden.", []));

        var understood = FollowUpRewriter.Rewrite(question, conversation);

        Assert.Equal(isUnclear, understood.IsUnclear);
        Assert.Equal(unclear, understood.Unclear);
    }
}
