using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Adapters;

/// <summary>Writes what is said into .transcript files, which the Emulator opens and <c>eval</c> reads as cases; off unless a folder is set.</summary>
internal sealed class TranscriptWriting : IMiddleware
{
    private readonly TranscriptLoggerMiddleware? _files;

    public TranscriptWriting(IOptions<ChannelsOptions> options) => _files = options.Value.Transcripts is { Length: > 0 } folder
        ? new TranscriptLoggerMiddleware(new FileTranscriptLogger(folder, unitTestMode: false))
        : null;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) =>
        _files is null ? next(cancellationToken) : _files.OnTurnAsync(turnContext, next, cancellationToken);
}
