namespace ArticleBot.Channels.SignIn;

/// <summary>The bot's own token for calls to channels.</summary>
internal interface IAppToken
{
    /// <summary>A token that is valid for some minutes more, or null when no app id is configured.</summary>
    /// <param name="refresh">Ask for a new one even if one is cached.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken);
}
