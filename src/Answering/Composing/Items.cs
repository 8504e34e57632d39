using ArticleBot.Answering.Evidence;

namespace ArticleBot.Answering.Composing;

/// <summary>The sentences that name several things of one kind.</summary>
internal static class Items
{
    private const int Most = 3;

    /// <summary>A further item is shown when the reader believes in it nearly as much as in the first, in log-odds.</summary>
    private const float Margin = 2f;

    /// <summary>The best sentence, and others that the reader believes in and that say something else.</summary>
    /// <param name="findings">What was found; at least one sentence.</param>
    public static IReadOnlyList<SentenceEvidence> Of(Findings findings)
    {
        var first = findings.Sentences[0];
        var items = new List<SentenceEvidence> { first };
        foreach (var sentence in findings.Sentences.Skip(1))
        {
            var isSure = sentence.Reading > 0 && sentence.Score > first.Score - Margin;
            if (items.Count < Most && isSure && items.TrueForAll(item => !Overlap.IsRepetition(item.Text, sentence.Text)))
                items.Add(sentence);
        }

        return items;
    }
}
