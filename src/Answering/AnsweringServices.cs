using ArticleBot.Answering.Changes;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Functions;
using ArticleBot.Answering.Plugins;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Reading;
using ArticleBot.Answering.Sources;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering;

/// <summary>The room's door.</summary>
public static class AnsweringServices
{
    /// <summary>
    /// Adds <see cref="IAssistant"/>. It needs an <see cref="Retrieval.IRetriever"/>, an <see cref="Retrieval.IArticleLibrary"/> and
    /// <see cref="Retrieval.ITermStatistics"/>, and uses an <see cref="Microsoft.Extensions.AI.IChatClient"/> where there is one.
    /// </summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddOptions<AnsweringOptions>().BindConfiguration(AnsweringOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PassageSearch>();
        services.TryAddSingleton(_ => SentencePickers.BuiltIn);
        services.TryAddSingleton(_ => AnswerProbability.BuiltIn);
        services.TryAddSingleton<EvidenceReader>();
        services.TryAddSingleton<SourceInvestigator>();
        services.TryAddSingleton<ChangeInvestigator>();
        services.TryAddSingleton<Investigator>();
        services.TryAddSingleton<Listing>();
        services.TryAddSingleton<Origins>();
        services.TryAddSingleton<Spelling>();
        services.TryAddSingleton<ExtractiveComposer>();
        services.TryAddSingleton<CitationChecker>();
        services.TryAddSingleton<ClaimChecker>();
        services.TryAddSingleton(OpenClaimCheck);
        services.TryAddSingleton<Refusal>();
        services.TryAddSingleton<Clarification>();
        services.TryAddSingleton<Suggestions>();
        services.TryAddSingleton<AnsweringFunctions>();
        services.TryAddSingleton(provider => SpanReaders.Open(
            provider.GetRequiredService<IOptions<AnsweringOptions>>().Value.Reader, provider.GetRequiredService<ILogger<ISpanReader>>()));
        services.TryAddSingleton<IAssistant, Assistant>();
        services.TryAddSingleton<ArticlesPlugin>();
        return services;
    }

    private static IClaimCheck OpenClaimCheck(IServiceProvider provider)
    {
        var check = ClaimChecks.Open(provider.GetRequiredService<IOptions<AnsweringOptions>>().Value.Reader,
            provider.GetRequiredService<ILogger<IClaimCheck>>());
        // Only a language model's words are read: with one the network is loaded now, without one when somebody asks for it.
        if (provider.GetService<IChatClient>() is not null)
            _ = check.Now;
        return check;
    }
}
