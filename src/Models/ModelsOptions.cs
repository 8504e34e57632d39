using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace ArticleBot.Models;

/// <summary>Which models the bot uses. Both are optional: without them the answer is composed from the articles' own sentences.</summary>
public sealed class ModelsOptions
{
    /// <summary>The configuration section these options are bound to.</summary>
    public const string Section = "Models";

    /// <summary>The language model that words answers; not configured by default.</summary>
    public ChatModelOptions Chat { get; set; } = new();

    /// <summary>The embedding model that replaces the built-in one; not configured by default.</summary>
    public EmbeddingModelOptions Embeddings { get; set; } = new();
}

/// <summary>One model and how it is reached.</summary>
public class ModelOptions
{
    /// <summary><c>AzureOpenAI</c> or <c>OpenAICompatible</c>; empty when there is no such model.</summary>
    public string? Provider { get; set; }

    /// <summary>
    /// The service's address: <c>https://NAME.openai.azure.com</c> or, for a compatible server, the address that ends before
    /// <c>/chat/completions</c>.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The deployment's name in Azure, the model's name elsewhere.</summary>
    public string? Deployment { get; set; }

    /// <summary>The key. Empty with Azure means the identity of the process (DefaultAzureCredential), empty elsewhere that the server asks for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The longest wait for one whole reply, retries and streaming included, in seconds.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How often a call that failed for a passing reason (busy, server error, no connection) is tried again.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Whether there is such a model at all.</summary>
    internal virtual bool IsConfigured => !string.IsNullOrWhiteSpace(Provider);

    /// <summary><see cref="TimeoutSeconds"/> as a time span.</summary>
    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}

/// <summary>A language model: what every model has, and how much it thinks.</summary>
public sealed partial class ChatModelOptions : ModelOptions
{
    /// <summary>
    /// How long a model that can do so thinks before it writes: None, Low, Medium, High or ExtraHigh. Empty: Low for models whose names tell that
    /// they do, nothing is sent to others. Set it where the name of a deployment hides such a model.
    /// </summary>
    public ReasoningEffort? ReasoningEffort { get; set; }

    /// <summary>Whether the model thinks before it writes.</summary>
    internal bool Thinks => ReasoningEffort is not null || (Deployment is { } name && Thinking().IsMatch(name));

    // GPT-5 and the o-series think; the chat variants of GPT-5 do not. A vendor's name may go before.
    [GeneratedRegex(@"^(\w+/)?(gpt-[5-9](?!.*\bchat)|o[1-9])(\b|-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thinking();
}

/// <summary>An embedding model: what every model has, and how texts are sent to it.</summary>
public sealed class EmbeddingModelOptions : ModelOptions
{
    /// <summary>The <see cref="ModelOptions.Provider"/> that stands for the built-in table alone, without the pretrained encoder.</summary>
    public const string Table = "Table";

    /// <inheritdoc/>
    internal override bool IsConfigured => base.IsConfigured && !string.Equals(Provider, Table, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many numbers a vector shall have, for models that can shorten theirs; empty takes the model's own length.</summary>
    [Range(1, 8192)]
    public int? Dimensions { get; set; }

    /// <summary>The most texts sent in one call.</summary>
    [Range(1, 2048)]
    public int BatchSize { get; set; } = 64;

    /// <summary>The longest text that is sent whole, in UTF-16 code units; the rest of a longer one is not embedded.</summary>
    [Range(100, 100_000)]
    public int MaximumTextLength { get; set; } = 8000;
}
