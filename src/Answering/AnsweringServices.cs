using ArticleBot.Answering.Changes;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Evidence.Rules;
using ArticleBot.Answering.Functions;
using ArticleBot.Answering.Kinds;
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
        services.TryAddSingleton<Editions>();
        services.TryAddSingleton(_ => SentencePickers.BuiltIn);
        services.TryAddSingleton(_ => AnswerProbability.BuiltIn);
        AddEvidenceRules(services);
        services.TryAddSingleton<EvidenceReader>();
        services.TryAddSingleton<Subjects>();
        services.TryAddSingleton<SourceInvestigator>();
        services.TryAddSingleton<ChangeInvestigator>();
        AddQuestionKinds(services);
        services.TryAddSingleton<Listing>();
        services.TryAddSingleton<Origins>();
        services.TryAddSingleton<Spelling>();
        services.TryAddSingleton<Quoting>();
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

    /// <summary>A new kind is one file and one line here; the order is the precedence.</summary>
    private static void AddQuestionKinds(IServiceCollection services)
    {
        services.AddSingleton<IRepliedKind, SmallTalk>();
        services.AddSingleton<IRepliedKind, ArticleListKind>();
        services.AddSingleton<IRepliedKind, OriginKind>();
        services.TryAddSingleton<FactKind>();
        services.AddSingleton<IQuestionKind, PublicationsKind>();
        services.AddSingleton<IQuestionKind, ChangeKind>();
        services.AddSingleton<IQuestionKind, TimelineKind>();
        services.AddSingleton<IQuestionKind, NewsKind>();
        services.AddSingleton<IQuestionKind, SummaryKind>();
        services.AddSingleton<IQuestionKind, ComparisonKind>();
        services.AddSingleton<IQuestionKind>(provider => provider.GetRequiredService<FactKind>());
        services.TryAddSingleton<QuestionKinds>();
    }

    /// <summary>A new rule is one file and one line here.</summary>
    private static void AddEvidenceRules(IServiceCollection services)
    {
        services.AddSingleton<IEvidenceRule, Rivals>();
        services.AddSingleton<IEvidenceRule, Denial>();
        services.AddSingleton<IEvidenceRule, Contrary>();
        services.AddSingleton<IEvidenceRule, OtherMember>();
        services.AddSingleton<IEvidenceRule, OtherDimension>();
        services.AddSingleton<IEvidenceRule, OtherRow>();
        services.AddSingleton<IEvidenceRule, Limits>();
        services.AddSingleton<IEvidenceRule, NumberOfKind>();
        services.AddSingleton<IEvidenceRule, OtherSubject>();
        services.AddSingleton<IEvidenceRule, OtherThing>();
        services.AddSingleton<IEvidenceRule, OtherNumber>();
        services.AddSingleton<IEvidenceRule, OtherYear>();
        services.AddSingleton<IEvidenceRule, MissingKeyword>();
        services.AddSingleton<IEvidenceRule, OtherDay>();
        services.AddSingleton<IEvidenceRule, OtherWeekday>();
        services.AddSingleton<IEvidenceRule, OtherVote>();
        services.AddSingleton<IEvidenceRule, OtherEvent>();
        services.AddSingleton<IEvidenceRule, OtherRole>();
        services.AddSingleton<IEvidenceRule, OtherGroup>();
        services.AddSingleton<IEvidenceRule, OtherPeriod>();
        services.AddSingleton<IEvidenceRule, UsualHours>();
        services.AddSingleton<IEvidenceRule, Averages>();
        services.AddSingleton<IEvidenceRule, OtherEdition>();
        services.AddSingleton<IEvidenceRule, AskedBefore>();
        services.AddSingleton<IEvidenceRule, Speech>();
        services.AddSingleton<IEvidenceRule, PastTense>();
        services.AddSingleton<IEvidenceRule, Counting>();
        services.AddSingleton<IEvidenceRule, Future>();
        services.AddSingleton<IEvidenceRule, MissingNames>();
        services.AddSingleton<IEvidenceRule, UnknownNames>();
        services.AddSingleton<IEvidenceRule, MissingForm>();
        services.AddSingleton<IEvidenceRule, Predicate>();
        services.AddSingleton<IValidateOptions<AnsweringOptions>, RuleNames>();
        services.TryAddSingleton<EvidenceRules>();
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
