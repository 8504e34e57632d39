using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ArticleBot.Channels.SignIn;

/// <summary>The published signing keys of one issuer, kept and renewed.</summary>
/// <remarks>
/// The library's ConfigurationManager renews in the background, so the first request after a key rollover fails. Here the request that meets an
/// unknown key waits for the renewal. Renewals are rare however many unknown keys arrive, and one at a time.
/// </remarks>
internal sealed class SigningKeys(Uri metadata, HttpClient http, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>Keys are read anew after this time; the channels' documentation asks for 24 hours at most.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Unknown keys cause at most one renewal in this time.</summary>
    public static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(5);

    /// <summary>After a failure the next attempt is made no sooner than this.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HttpDocumentRetriever _documents = new(http) { RequireHttps = !metadata.IsLoopback };
    private OpenIdConnectConfiguration? _current;
    private long _readAt;
    private long? _renewedAt;
    private long? _failedAt;

    /// <summary>The keys, read if there are none yet or they are old.</summary>
    /// <returns>Null when they could never be read.</returns>
    public async ValueTask<OpenIdConnectConfiguration?> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } fresh && time.GetElapsedTime(_readAt) < Lifetime)
            return fresh;

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_current is null || time.GetElapsedTime(_readAt) >= Lifetime)
                await ReadAsync(cancellationToken);
            return _current;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The keys after an unknown one was met: read again unless that happened a short while ago.</summary>
    public async ValueTask<OpenIdConnectConfiguration?> RenewAsync(OpenIdConnectConfiguration known, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Somebody else may have renewed while this request waited.
            if (ReferenceEquals(_current, known) && (_renewedAt is not { } renewed || time.GetElapsedTime(renewed) >= BetweenRenewals))
            {
                _renewedAt = time.GetTimestamp();
                await ReadAsync(cancellationToken);
            }

            return _current;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>What is known stays in force when the issuer cannot be reached.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_failedAt is { } failed && time.GetElapsedTime(failed) < AfterFailure)
            return;

        try
        {
            _current = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, _documents, cancellationToken);
            _readAt = time.GetTimestamp();
            _failedAt = null;
            logger.SigningKeysRead(metadata.Host, _current.SigningKeys.Count);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _failedAt = time.GetTimestamp();
            logger.SigningKeysUnreachable(metadata.Host, exception.Message);
        }
    }
}
