namespace ArticleBot.Channels.DirectLine;

/// <summary>The answer to every request for a token or conversation.</summary>
internal sealed record ConversationResponse(string ConversationId, string Token)
{
    /// <summary>Seconds.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    public string? StreamUrl { get; init; }
}

/// <summary>The optional body of a request for a token or conversation.</summary>
internal sealed record TokenRequest
{
    public TokenUser? User { get; init; }

    public string? Locale { get; init; }
}

/// <summary>Whom a token is for.</summary>
internal sealed record TokenUser(string? Id, string? Name);
