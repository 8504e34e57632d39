using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels;

/// <summary>Transcripts hold what people said and no erasure reaches them, so they are for a developer's own machine.</summary>
internal sealed class TranscriptsValidator(IHostEnvironment environment) : IValidateOptions<ChannelsOptions>
{
    public ValidateOptionsResult Validate(string? name, ChannelsOptions options) => string.IsNullOrEmpty(options.Transcripts) || environment.IsDevelopment()
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Channels:Transcripts may be set in Development only, and the environment is {environment.EnvironmentName}: transcripts hold what people "
                + "said, and "
            + "deleteUserData does not reach them. Remove the setting, or set ASPNETCORE_ENVIRONMENT=Development on a developer's machine.");
}
