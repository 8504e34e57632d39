namespace ArticleBot.Articles.Readers;

/// <summary>Checks facts as people and pages write them. What is not understood becomes a remark, never a guess.</summary>
internal sealed class FactsBuilder
{
    private const int LongestFact = 500;

    private readonly List<string> _remarks = [];
    private ArticleFacts _facts = ArticleFacts.None;

    /// <summary>The facts taken so far.</summary>
    public ArticleFacts Build() => _facts with { Remarks = _remarks };

    /// <summary>Takes a named fact. The first value of a name wins; unknown names are left alone.</summary>
    /// <param name="name">The name in any case: title, author, byline, published, date, source, site, url, category, section.</param>
    /// <param name="value">The value; blank means absent.</param>
    public void Take(string name, string? value)
    {
        var words = OneLine(value);
        if (words is null)
            return;

        switch (name.ToLowerInvariant())
        {
            case "title":
                _facts = _facts with { Title = _facts.Title ?? words };
                break;
            case "author" or "authors" or "byline":
                _facts = _facts with { Byline = _facts.Byline ?? words };
                break;
            case "source" or "site" or "publisher":
                _facts = _facts with { Source = _facts.Source ?? words };
                break;
            case "category" or "section":
                _facts = _facts with { Category = _facts.Category ?? words };
                break;
            case "published" or "date":
                TakePublished(words);
                break;
            case "url" or "link":
                TakeUrl(words);
                break;
        }
    }

    private void TakePublished(string words)
    {
        if (_facts.Published is not null)
            return;
        if (DateWords.TryRead(words, out var date))
            _facts = _facts with { Published = date };
        else
            _remarks.Add($"The publication date “{words}” was not understood and is left out; write it as 2017-12-09, 2017-12, 2017 or --12-09.");
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

    private static string? OneLine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        // Nearly all values are one clean line already; the common case allocates nothing.
        var trimmed = value.Trim();
        if (trimmed.AsSpan().ContainsAny("\r\n\t\u00A0"))
            trimmed = string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (trimmed.Length <= LongestFact)
            return trimmed;
        return char.IsLowSurrogate(trimmed[LongestFact]) ? trimmed[..(LongestFact - 1)] : trimmed[..LongestFact];
    }
}
