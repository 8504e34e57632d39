using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ArticleBot.Articles.Cleaning;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles;

/// <summary>Turns a draft into an article with its passages: clean, find sections, cut.</summary>
internal sealed class ArticleEditor(ArticlesOptions options)
{
    private const int LongestTitle = 200;

    private readonly PassageCutter _cutter = new(options.WordsPerPassage);

    /// <summary>Edits one draft. The result holds the article, or the reason why nothing is left to index.</summary>
    public ArticleReading Edit(string key, ArticleDraft draft)
    {
        var cleaned = Cleaner.Clean(draft);
        if (cleaned.Paragraphs.Count == 0)
        {
            var reason = draft.Text.AsSpan().IsWhiteSpace()
                ? "It holds no text."
                : "Nothing but advertisements, credits and navigation was found in it.";
            return new ArticleReading(key, null, [], reason) { Remarks = draft.Facts.Remarks };
        }

        var facts = draft.Facts;
        var blocks = TextStructure.Of(cleaned, facts.Title);
        var sections = SectionFinder.Find(cleaned.Text, cleaned.Paragraphs, blocks);
        var masthead = facts.Title is null && cleaned.Blocks is null
            ? Masthead.Of(cleaned.Text, cleaned.Paragraphs, isDated: (cleaned.Published, cleaned.Byline) != default)
            : null;
        var published = facts.Published ?? cleaned.Published ?? facts.Filed;
        var title = facts.Title ?? masthead?.Title ?? FirstSentence(cleaned.Text, sections);
        var holdsFrom = TitleDate.Of(facts.Title) ?? facts.Revised ?? cleaned.Revised ?? TitleDate.EditionOf(title);
        var metadata = new ArticleMetadata
        {
            Key = key,
            Title = title,
            Byline = facts.Byline ?? cleaned.Byline,
            Published = published ?? holdsFrom,
            IsStanding = published is null && holdsFrom is not null,
            Source = facts.Source ?? masthead?.Organisation,
            Url = facts.Url,
            Category = facts.Category,
        };
        var article = new Article
        {
            Metadata = metadata,
            Version = VersionOf(cleaned.Text),
            Text = cleaned.Text,
            Sections = sections.ConvertAll(section => new Section(section.Heading?.In(cleaned.Text).ToString(), section.Span)),
            Blocks = blocks,
            Removed = cleaned.Removed,
        };
        var passages = _cutter.Cut(article, sections, Outline.Of(cleaned.Text, cleaned.Paragraphs, blocks));
        return new ArticleReading(key, article, passages, null) { Remarks = [.. facts.Remarks, .. Instructions.Find(cleaned.Text)] };
    }

    // 128 bits of SHA-256 over UTF-8: the same on every machine, and short enough for an address.
    private static string VersionOf(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static string FirstSentence(string text, List<SectionDraft> sections)
    {
        var paragraph = sections[0].Heading ?? sections[0].Paragraphs[0];
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(text, paragraph, sentences);
        var first = sentences[0].In(text).ToString().ReplaceLineEndings(" ");
        if (first.Length <= LongestTitle)
            return first;
        var blank = first.LastIndexOf(' ', LongestTitle - 1);
        var end = blank > 0 ? blank : LongestTitle - 1;
        return string.Concat(first.AsSpan(0, char.IsLowSurrogate(first[end]) ? end - 1 : end), "…");
    }
}
