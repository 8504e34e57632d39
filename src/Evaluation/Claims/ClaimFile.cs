using System.Text.Json.Serialization;
using ArticleBot.Answering.Checking;
using ArticleBot.Articles;
using ArticleBot.Evaluation.Cases;

namespace ArticleBot.Evaluation.Claims;

/// <summary>Reads files of sentences with their quotes.</summary>
internal static class ClaimFile
{
    /// <summary>All lines of the file.</summary>
    /// <exception cref="EvaluationFailedException">The file or a line cannot be used; the message names file, line and repair.</exception>
    public static async Task<IReadOnlyList<ClaimLine>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var claims = new List<ClaimLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (line, number) in JsonLines.ReadNumberedAsync(path, EvaluationJson.Default.ClaimLine, cancellationToken))
        {
            if (line.Fault(seen) is { } fault)
                throw new EvaluationFailedException($"{path}, line {number} {fault}");
            claims.Add(line);
        }

        return claims.Count > 0 ? claims : throw new EvaluationFailedException($"{path} holds no lines. Write one JSON object with id, sentence and quotes " +
            "a line.");
    }
}

/// <summary>One line of such a file; further fields are left alone.</summary>
/// <param name="Id">Names the line in the predictions.</param>
/// <param name="Sentence">What is judged.</param>
/// <param name="Quotes">What it is judged by.</param>
internal sealed record ClaimLine(
    [property: JsonRequired] string Id, [property: JsonRequired] string Sentence, [property: JsonRequired] IReadOnlyList<QuoteLine> Quotes)
{
    /// <summary>What was asked.</summary>
    public string? Question { get; init; }

    /// <summary>What is wrong with the line and how to mend it, or null.</summary>
    /// <param name="seen">The ids of the lines before; takes this one's.</param>
    public string? Fault(HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(Id))
            return "has an empty id. Give every line an id of its own.";
        if (!seen.Add(Id))
            return $"has the id {Id} of an earlier line. Give every line an id of its own.";
        if (string.IsNullOrWhiteSpace(Sentence))
            return "has an empty sentence. Write what is to be judged into \"sentence\".";
        if (Quotes.Count == 0 || Quotes.Any(quote => string.IsNullOrWhiteSpace(quote.Text)))
            return "has no quotes, or one without words. Write at least one {\"text\": …} into \"quotes\".";
        return Quotes.FirstOrDefault(quote => quote.Date is not null && !PublicationDate.TryParse(quote.Date, out _)) is { } undated
            ? $"has the date \"{undated.Date}\". Write it as year-month-day, such as 2017-12-09, or leave it out."
            : null;
    }

    /// <summary>The line as the check takes it.</summary>
    public Claim ToClaim() => new(Sentence, Question, [.. Quotes.Select(quote => quote.ToQuote())]);
}

/// <summary>A quote of such a line.</summary>
/// <param name="Text">Its words.</param>
internal sealed record QuoteLine([property: JsonRequired] string Text)
{
    /// <summary>The title of its article.</summary>
    public string? Title { get; init; }

    /// <summary>The day of its article, year-month-day or a part of that.</summary>
    public string? Date { get; init; }

    /// <summary>The quote as the check takes it.</summary>
    public ClaimQuote ToQuote() => new(Text, Title, PublicationDate.TryParse(Date, out var date) ? date : null);
}
