using System.Text;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Takes away what is not the article: whole paragraphs only, never a character of what stays.</summary>
/// <remarks>The rules are careful: a sentence that only speaks about subscriptions, photographs or followers is kept.</remarks>
internal static class Cleaner
{
    /// <summary>Cleans a draft's text.</summary>
    public static CleanedText Clean(ArticleDraft draft)
    {
        draft = Gaps.Cut(draft);
        var text = Newlines.Normalise(draft.Text);
        var paragraphs = Paragraphs.Find(text);
        var rejects = new Rejects(text, paragraphs, draft.Blocks);
        RepeatedParagraphs.Find(rejects);
        Offers.Find(rejects);
        Residue.Find(rejects);
        Navigation.Find(rejects);
        var byline = Bylines.Find(rejects, draft.Facts);
        return rejects.Count == 0
            ? new CleanedText(text, paragraphs, draft.Removed) { Blocks = draft.Blocks, Rows = draft.Rows, Revised = byline.Revised }
            : Rebuild(text, paragraphs, rejects, draft) with { Byline = byline.Name, Published = byline.Published, Revised = byline.Revised };
    }

    private static CleanedText Rebuild(string text, List<TextSpan> paragraphs, Rejects rejects, ArticleDraft draft)
    {
        var kept = new StringBuilder(text.Length);
        var places = new OffsetMap();
        var removed = new List<RemovedText>(draft.Removed);
        // Runs of neighbours are copied or reported together, so that what lies between them stays as it was.
        for (var first = 0; first < paragraphs.Count;)
        {
            var reason = rejects.ReasonOf(first);
            var last = first;
            while (last + 1 < paragraphs.Count && rejects.ReasonOf(last + 1) == reason)
                last++;

            var run = new TextSpan(paragraphs[first].Start, paragraphs[last].End);
            if (reason is not null)
            {
                removed.Add(new RemovedText(run.In(text).ToString(), reason));
            }
            else
            {
                // The white space before a run says how it is set off (one break, a blank line, two).
                if (kept.Length > 0)
                    kept.Append(text.AsSpan(paragraphs[first - 1].End, run.Start - paragraphs[first - 1].End));
                places.Keep(run, kept.Length);
                kept.Append(run.In(text));
            }

            first = last + 1;
        }

        var cleaned = kept.ToString();
        return new CleanedText(cleaned, Paragraphs.Find(cleaned), removed)
        {
            Blocks = draft.Blocks is null ? null : places.Map(draft.Blocks),
            Rows = places.Map(draft.Rows),
        };
    }
}
