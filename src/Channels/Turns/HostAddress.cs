namespace ArticleBot.Channels.Turns;

/// <summary>The address of this host as the person's own browser reached it; travels with a turn.</summary>
/// <param name="Root">Scheme, host and port, such as <c>http://bot.example.com:8080/</c>.</param>
internal sealed record HostAddress(Uri Root);
