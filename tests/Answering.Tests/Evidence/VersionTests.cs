using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>The same paper in two versions: the newest counts, unless the old one is asked for.</summary>
public class VersionTests
{
    [Theory]
    [InlineData("What is the fine for rubbish that is left behind?", "35 crowns")]
    [InlineData("What was the fine for rubbish in the old rules?", "20 crowns")]
    [InlineData("fine for rubbish left behind, previous version of the rules", "20 crowns")]
    public async Task The_newest_version_answers_unless_the_old_one_is_asked_for(string question, string fine)
    {
        using var articles = FolderOfArticles.Of(
            ("rules-old.md", "---\ntitle: House rules of the Ulm hut\npublished: 2022-06-01\n---\n\nAnyone who leaves rubbish behind pays a fine of 20 crowns. "
                + "Boots stay in the hall.\n"),
            ("rules-new.md", "---\ntitle: House rules of the Ulm hut\npublished: 2026-05-01\n---\n\nAnyone who leaves rubbish behind pays a fine of 35 crowns. "
                + "Boots stay in the drying room.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(fine, answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Null(answer.Sentences[0].Side);
    }
}
