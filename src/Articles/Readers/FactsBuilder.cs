using System.Net;

namespace ArticleBot.Articles.Readers;

/// <summary>Checks facts as people and pages write them. What is not understood becomes a remark, never a guess.</summary>
internal sealed class FactsBuilder
{
    private const int LongestFact = 500;

    // What a site generator has yet to fill in is no fact.
    private static readonly string[] Placeholders = ["{{", "{%", "<%", "${"];

    private readonly List<string> _remarks = [];
    private ArticleFacts _facts = ArticleFacts.None;
    private PublicationDate? _dated;
    private PublicationDate? _created;
    private string? _tags;

    /// <summary>The facts taken so far.</summary>
    public ArticleFacts Build() => _facts with
    {
        Published = _facts.Published ?? _dated ?? _created,
        Category = _facts.Category ?? _tags,
        Remarks = _remarks,
    };

    /// <summary>Takes a named fact. The first value of a name wins; unknown names are left alone.</summary>
    /// <param name="name">The name in any case and with any marks between its words, as the usual tools write it: title, author, byline, date,
    /// publishDate, last_modified, source, url, category, tags, draft.</param>
    /// <param name="value">The value; blank means absent.</param>
    public void Take(string name, string? value)
    {
        var words = OneLine(value);
        if (words is null || Array.Exists(Placeholders, mark => words.Contains(mark, StringComparison.Ordinal)))
            return;

        switch (Bare(name))
        {
            case "title" or "headline":
                _facts = _facts with { Title = _facts.Title ?? Decoded(words) };
                break;
            case "author" or "authors" or "byline" or "creator" or "writer" or "writtenby":
                _facts = _facts with { Byline = _facts.Byline ?? Decoded(words) };
                break;
            case "source" or "site" or "sitename" or "publisher":
                _facts = _facts with { Source = _facts.Source ?? Decoded(words) };
                break;
            case "category" or "categories" or "section":
                _facts = _facts with { Category = _facts.Category ?? Decoded(words) };
                break;
            case "tags" or "tag" or "keywords":
                _tags ??= Decoded(words);
                break;
            case "published" or "publishdate" or "publisheddate" or "publicationdate" or "datepublished" or "pubdate"
                or "publishedat" or "publishedon" or "posted" or "postedon" or "issued":
                _facts = _facts with { Published = _facts.Published ?? DateIn(words) };
                break;
            case "date":
                _dated ??= DateIn(words);
                break;
            case "created" or "createdat" or "datecreated" or "creationdate":
                _created ??= DateIn(words);
                break;
            case "lastmod" or "lastmodified" or "modified" or "modifiedat" or "datemodified" or "updated" or "updatedat" or "lastupdated" or "lastupdate"
                or "lastreviewed" or "revised" or "effective" or "effectivedate" or "effectivefrom" or "validfrom":
                _facts = _facts with { Revised = _facts.Revised ?? DateIn(words) };
                break;
            case "url" or "link" or "canonical" or "canonicalurl":
                TakeUrl(words);
                break;
            case "draft" when words.Equals("true", StringComparison.OrdinalIgnoreCase):
                _remarks.Add("It is marked as a draft, and read all the same; take it out of the folder if nobody is to be answered from it.");
                break;
        }
    }

    /// <summary>Remarks on something that is no fact of a name.</summary>
    public void Remark(string remark) => _remarks.Add(remark);

    private PublicationDate? DateIn(string words)
    {
        if (DateWords.TryRead(words, out var date))
            return date;
        _remarks.Add($"The publication date “{words}” was not understood and is left out; write it as 2017-12-09, 2017-12, 2017 or --12-09.");
        return null;
    }

    private void TakeUrl(string words)
    {
        if (_facts.Url is not null)
            return;
        if (Uri.TryCreate(words, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            _facts = _facts with { Url = address.AbsoluteUri };
        else
            _remarks.Add($"The address “{words}” is left out; write a whole one that begins with http:// or https://.");
    }

    // publish_date, publish-date, "Publish date:", publishDate, dc.date
    private static string Bare(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("dcterms", StringComparison.Ordinal) ? letters[7..] : letters;
    }

    // Titles come from pages and often keep their entities.
    private static string Decoded(string words) => words.Contains('&') ? WebUtility.HtmlDecode(words) : words;

    private static string? OneLine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        // Nearly all values are one clean line already; the common case allocates nothing.
        var trimmed = InvisibleMarks.Remove(value).Trim();
        if (trimmed.AsSpan().ContainsAny("\r\n\t\u00A0"))
            trimmed = string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (trimmed.Length <= LongestFact)
            return trimmed.Length == 0 ? null : trimmed;
        return char.IsLowSurrogate(trimmed[LongestFact]) ? trimmed[..(LongestFact - 1)] : trimmed[..LongestFact];
    }
}
