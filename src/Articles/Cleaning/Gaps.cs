using System.Text;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Readers.Templates;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Cleaning;

/// <summary>
/// Takes away the sentences of which a value is missing, because a site generator would have filled it in: without it they say something else, or
/// nothing.
/// </summary>
internal static class Gaps
{
    public const string Reason = "Lacks a value that a site generator fills in.";

    /// <summary>The draft without such sentences; the same draft when it has none.</summary>
    public static ArticleDraft Cut(ArticleDraft draft)
    {
        if (!draft.Text.Contains(TemplateMarks.Gap))
            return draft;

        var text = draft.Text;
        var kept = new StringBuilder(text.Length);
        var places = new OffsetMap();
        var removed = new List<RemovedText>(draft.Removed);
        var copied = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (!sentence.In(text).Contains(TemplateMarks.Gap))
                continue;
            // At the end of its paragraph it takes the blank before it along.
            var start = sentence.Start;
            while (start > copied && text[start - 1] == ' ' && (sentence.End == text.Length || text[sentence.End] == '\n'))
                start--;
            Keep(new TextSpan(copied, start));
            removed.Add(new RemovedText(sentence.In(text).ToString().Replace(TemplateMarks.Gap, '…'), Reason));
            copied = sentence.End;
            // At its beginning, the blank behind it.
            while (copied < text.Length && text[copied] == ' ' && (start == 0 || text[start - 1] == '\n'))
                copied++;
        }

        Keep(new TextSpan(copied, text.Length));
        return draft with
        {
            Text = kept.ToString(),
            Blocks = draft.Blocks is null ? null : places.Map(draft.Blocks),
            Rows = places.Map(draft.Rows),
            Removed = removed
        };

        void Keep(TextSpan run)
        {
            // One blank is left of the two around a sentence.
            if (run.Length > 0 && kept.Length > 0 && kept[^1] == ' ' && text[run.Start] == ' ')
                run = new TextSpan(run.Start + 1, run.End);
            if (run.Length == 0)
                return;
            places.Keep(run, kept.Length);
            kept.Append(text, run.Start, run.Length);
        }
    }
}
