using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleBot.English;

namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>What a language model says of the sentences of one answer: whether their quotes support them.</summary>
/// <param name="Verdicts">By number of the sentence, from 1; one that is not there got no verdict.</param>
internal sealed record SecondOpinion(IReadOnlyDictionary<int, bool> Verdicts)
{
    /// <summary>No opinion on any sentence.</summary>
    public static SecondOpinion None { get; } = new(new Dictionary<int, bool>());

    /// <summary>The sentences as the model is shown them, numbered from 1, each above its quotes.</summary>
    public static string Ask(IReadOnlyList<Claim> claims)
    {
        var text = new StringBuilder();
        for (var i = 0; i < claims.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Sentence {i + 1}: {claims[i].Sentence}\nQuotes of sentence {i + 1}:\n");
            foreach (var quote in claims[i].Quotes)
                text.Append(CultureInfo.InvariantCulture, $"- {Heading(quote)}{Whitespace.Collapse(quote.Text)}\n");
            text.Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Reads the model's reply.</summary>
    /// <param name="reply">JSON, as the prompt asks for; a code fence around it is no matter.</param>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static SecondOpinion Read(string reply)
    {
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        try
        {
            if (start >= 0 && end > start && JsonSerializer.Deserialize(reply[start..(end + 1)], SecondOpinionJson.Default.Reply)?.Verdicts is { } verdicts)
            {
                // Told twice and not alike, it is not supported.
                return new SecondOpinion(verdicts.GroupBy(verdict => verdict.Sentence)
                    .ToDictionary(same => same.Key, same => same.All(verdict => verdict.Supported)));
            }
        }
        catch (JsonException)
        {
            // Said below: the words of the reply are the asker's business and stay out of the log.
        }

        throw new InvalidDataException("Its reply is not the JSON that prompts/verify.yaml asks for.");
    }

    private static string Heading(ClaimQuote quote) => quote switch
    {
        { Title: not { Length: > 0 } } => string.Empty,
        { Published: { } day } => $"{quote.Title} ({day}): ",
        _ => $"{quote.Title}: ",
    };

    internal sealed record Reply(IReadOnlyList<ReplyVerdict>? Verdicts);

    internal sealed record ReplyVerdict(int Sentence, bool Supported);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SecondOpinion.Reply))]
internal sealed partial class SecondOpinionJson : JsonSerializerContext;
