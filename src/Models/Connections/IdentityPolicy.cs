using System.ClientModel.Primitives;
using Azure.Core;

namespace ArticleBot.Models.Connections;

/// <summary>Signs requests as the process's identity. The identity keeps its token until shortly before it expires.</summary>
/// <param name="identity">The identity.</param>
internal sealed class IdentityPolicy(TokenCredential identity) : AuthenticationPolicy
{
    private static readonly TokenRequestContext Wanted = new(["https://cognitiveservices.azure.com/.default"]);

    /// <inheritdoc/>
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Sign(message, identity.GetToken(Wanted, message.CancellationToken));
        ProcessNext(message, pipeline, currentIndex);
    }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Sign(message, await identity.GetTokenAsync(Wanted, message.CancellationToken));
        await ProcessNextAsync(message, pipeline, currentIndex);
    }

    private static void Sign(PipelineMessage message, AccessToken token) => message.Request.Headers.Set("Authorization", $"Bearer {token.Token}");
}
