using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Lexical;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// An article with everything that can be worked out before it is known what the index holds, so that the one thread that writes has little else to
/// do.
/// </summary>
internal sealed class PreparedArticle
{
    private PreparedArticle(ArticleChange change, PreparedPassage[] passages)
    {
        Change = change;
        Passages = passages;
        Gaps = TextGaps.Cut(change.Article.Text, change.Passages.Select(passage => passage.Span));
        Sections = JsonSerializer.Serialize(change.Article.Sections, ArticleJson.Default.IReadOnlyListSection);
        Blocks = StructureBlob.Write(change.Article.Blocks);
        Removed = JsonSerializer.Serialize(change.Article.Removed, ArticleJson.Default.IReadOnlyListRemovedText);
    }

    /// <summary>The article.</summary>
    public ArticleChange Change { get; }

    /// <summary>Its passages in reading order.</summary>
    public IReadOnlyList<PreparedPassage> Passages { get; }

    /// <summary>What no passage covers.</summary>
    public string Gaps { get; }

    /// <summary>The sections as they are stored.</summary>
    public string Sections { get; }

    /// <summary>The blocks as they are stored.</summary>
    public byte[] Blocks { get; }

    /// <summary>The removed text as it is stored.</summary>
    public string Removed { get; }

    /// <summary>Prepares articles.</summary>
    /// <param name="changes">The articles.</param>
    /// <param name="vocabulary">Numbers their stems.</param>
    /// <param name="cancellationToken">Stops between two articles.</param>
    public static IReadOnlyList<PreparedArticle> Prepare(
        IReadOnlyList<ArticleChange> changes, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var postings = new PassagePostings(vocabulary);
        var prepared = new List<PreparedArticle>(changes.Count);
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var title = change.Article.Metadata.Title;
            var passages = change.Passages.Select(passage => Prepare(passage, title, postings));
            prepared.Add(new PreparedArticle(change, [.. passages]));
        }

        return prepared;
    }

    private static PreparedPassage Prepare(Passage passage, string title, PassagePostings postings)
    {
        var setting = passage.Setting;
        return new PreparedPassage(
            passage,
            new NewPassage(0, title, setting, passage.Text, postings, postings.Add(title, setting, passage.Text)),
            Hash(passage.Text),
            HashOfFields(title, setting),
            SpanBlob.Write(passage.Span.Start, passage.Sentences),
            StructureBlob.Write(passage.Structure));
    }

    /// <summary>The first eight bytes of SHA-256. Equal hashes are only a hint: words are compared as well.</summary>
    public static long Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>The hash of what a passage is indexed under.</summary>
    public static long HashOfFields(string title, string? setting) => Hash(title + "\n" + setting);
}

/// <summary>A passage of a prepared article.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="New">As it comes into the index when its words are new; the row is not known yet.</param>
/// <param name="Hash">Hash of its words.</param>
/// <param name="Fields">Hash of its title and setting.</param>
/// <param name="Sentences">Its sentences as they are stored.</param>
/// <param name="Structure">Its structure as it is stored; null for running text under no heading.</param>
internal sealed record PreparedPassage(Passage Passage, NewPassage New, long Hash, long Fields, byte[] Sentences, byte[]? Structure);

/// <summary>A passage that is new to the index.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Title">The title it is indexed under.</param>
/// <param name="Setting">The headings it is indexed under, and what of its lists and tables stands outside of it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Postings">Holds its stems.</param>
/// <param name="Number">Its number there.</param>
internal sealed record NewPassage(long Id, string Title, string? Setting, string Text, PassagePostings Postings, int Number)
{
    /// <summary>What an embedder gets to see of it.</summary>
    public EmbeddedPassage Embedded => new(Id, Title, Setting, Text);
}

/// <summary>An article to be put into the index.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passages">Its passages in reading order.</param>
/// <param name="Fingerprint">Hash of all of it but the key.</param>
internal sealed record ArticleChange(Article Article, IReadOnlyList<Passage> Passages, byte[] Fingerprint);
