using System.Runtime.CompilerServices;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Runs all examinations in the order of a question's path.</summary>
internal sealed class Doctor(IEnumerable<IExamination> examinations, TokenExamination token)
{
    /// <summary>Examines everything.</summary>
    /// <param name="withToken">Whether to sign in as the bot, too; that is a call to Microsoft.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async IAsyncEnumerable<Finding> ExamineAsync(bool withToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var examination in examinations)
        {
            await foreach (var finding in examination.ExamineAsync(cancellationToken))
                yield return finding;
        }

        yield return withToken ? await token.ExamineAsync(cancellationToken) : token.Postponed;
    }
}

/// <summary>Adds the doctor.</summary>
internal static class DoctorServices
{
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services
        .AddSingleton<Doctor>()
        .AddSingleton<TokenExamination>()
        .AddSingleton<IExamination, ArticlesExamination>()
        .AddSingleton<IExamination, EncoderExamination>()
        .AddSingleton<IExamination, StateExamination>()
        .AddSingleton<IExamination, ModelsExamination>()
        .AddSingleton<IExamination, ChannelsExamination>()
        .AddSingleton<IExamination, PagesExamination>();
}
