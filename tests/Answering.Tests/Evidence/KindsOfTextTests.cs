using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>Articles that are no plain prose: tables, lists of questions and answers, contacts.</summary>
public class KindsOfTextTests
{
    private const string Plans =
        "# Plans of Kestrel Notes\n\nKestrel Notes is an application for notes.\n\n| plan | notebooks | storage | price a month |\n|---|---|---|---|\n" +
        "| Free | 3 | 1 GB | 0 euros |\n| Plus | unlimited | 50 GB | 4 euros |\n| Team | unlimited | 1 TB | 9 euros per person |\n";

    private const string Questions =
        "Frequently asked questions about the library card\n\nQ: Who can get a library card?\nA: Everybody who lives in Lindau.\n\n" +
        "Q: How many books can I borrow at once?\nA: Twenty, of which no more than five may be games.\n\nQ: What happens if I lose a book?\nA: You pay "
        + "for a new copy.\n";

    private const string Contacts =
        "Contacts of the harbour\n\nThe harbour office is open from Monday to Friday. Questions about berths go to Nils Brandt, telephone +47 51 55 01 87. " +
        "Invoices are sent by accounting@harbour.example every month.\n";

    [Theory]
    [InlineData("How much does the Plus plan cost?", "4 euros")]
    [InlineData("What does the Team plan cost?", "9 euros per person")]
    [InlineData("How much storage does the Team plan have?", "1 TB")]
    [InlineData("How many notebooks does the Free plan have?", "3")]
    [InlineData("Which plan has 50 GB?", "Plus")]
    public async Task A_cell_of_a_table_answers_what_names_its_row_and_its_column(string question, string cell)
    {
        using var articles = FolderOfArticles.Of(("plans.md", Plans));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(cell, answer.ShortAnswer?.Text);
        var citation = Assert.Single(answer.Citations);
        Assert.True(citation.Context.Count == 2 || citation.Quote.Contains(" | ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_the_table_does_not_have_is_not_answered()
    {
        using var articles = FolderOfArticles.Of(("plans.md", Plans));

        var answer = await articles.Assistant.AskAsync(new Asking("How much does the Enterprise plan cost?"), CancellationToken.None);

        Assert.DoesNotContain(answer.Citations, citation => citation.Quote.Contains(" | ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How many books can I borrow at once?", "Twenty, of which no more than five may be games.")]
    [InlineData("What happens if I lose a book?", "You pay for a new copy.")]
    public async Task A_list_of_questions_and_answers_is_answered_by_the_answer(string question, string words)
    {
        using var articles = FolderOfArticles.Of(("faq.txt", Questions));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(words, Assert.Single(answer.Sentences).Text);
    }

    [Theory]
    [InlineData("What is the phone number of Nils Brandt?", "+47 51 55 01 87")]
    [InlineData("phone number nils brandt", "+47 51 55 01 87")]
    [InlineData("Which email address do invoices come from?", "accounting@harbour.example")]
    public async Task A_contact_stands_alone_in_the_short_answer(string question, string contact)
    {
        using var articles = FolderOfArticles.Of(("contacts.txt", Contacts));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(contact, answer.ShortAnswer?.Text);
    }

    [Theory]
    [InlineData("quay.md", "phone number office", "0170 22 41")]
    [InlineData("quay.txt", "phone number office", "0170 22 41")]
    [InlineData("quay.md", "phone number of the boat yard", "0170 22 40")]
    public async Task Lines_with_labels_below_each_other_answer_each_for_itself(string name, string question, string contact)
    {
        const string Text = "# The quay\n\n## Contact\n\nBoat yard: yard@quay.example, telephone 0170 22 40\n"
            + "Office: office@quay.example, telephone 0170 22 41\n\nThe quay is lit at night.\n";
        var text = name.EndsWith(".txt", StringComparison.Ordinal) ? Text.Replace("#", string.Empty, StringComparison.Ordinal) : Text;
        using var articles = FolderOfArticles.Of((name, text));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(contact, answer.ShortAnswer?.Text);
    }

    [Fact]
    public async Task An_address_of_a_page_is_not_made_up_of_other_words()
    {
        using var articles = FolderOfArticles.Of(("contacts.txt", Contacts.Replace("accounting@harbour.example", "the accountants", StringComparison.Ordinal)));

        var answer = await articles.Assistant.AskAsync(new Asking("What is the website of the harbour office?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
    }

    [Fact]
    public async Task An_address_of_a_mailbox_is_no_page()
    {
        using var articles = FolderOfArticles.Of(("mill.md", "# The mill\n\nThe email newsletter of the mill can be ordered on www.mill.example.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("What is the email address of the mill?"), CancellationToken.None);

        Assert.Null(answer.ShortAnswer);
        Assert.NotEqual(AnswerOutcome.Answered, answer.IsHedged ? AnswerOutcome.NothingFound : answer.Outcome);
    }
}
