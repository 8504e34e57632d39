namespace ArticleBot.Models;

/// <summary>The kinds of service a model can be reached through.</summary>
internal enum ModelProvider
{
    /// <summary>A deployment in an Azure OpenAI resource.</summary>
    AzureOpenAI,

    /// <summary>Any server that speaks OpenAI's HTTP interface: OpenAI itself, Ollama, LM Studio, vLLM and others.</summary>
    OpenAICompatible,
}
