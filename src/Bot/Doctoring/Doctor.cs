using System.Runtime.CompilerServices;
using ArticleBot.Bot.Hosting;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Runs all examinations in the order of a question's path.</summary>
internal sealed class Doctor(IEnumerable<IExamination> examinations, TokenExamination token, DataPaths paths)
{
    /// <summary>Examines everything.</summary>
    /// <param name="withToken">Whether to sign in as the bot, too; that is a call to Microsoft.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async IAsyncEnumerable<Finding> ExamineAsync(bool withToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var examination in examinations)
        {
            foreach (var finding in await ExamineAsync(examination, cancellationToken))
                yield return finding;
        }

        yield return withToken ? await token.ExamineAsync(cancellationToken) : token.Postponed;
    }

    /// <summary>One part that cannot be looked at does not keep the others from it.</summary>
    private async Task<List<Finding>> ExamineAsync(IExamination examination, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            await foreach (var finding in examination.ExamineAsync(cancellationToken))
                findings.Add(finding);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or CommandFailedException)
        {
            findings.Add(Finding.Broken(examination.Subject, DiskTrouble.Explain(exception, paths.Data) ?? exception.Message));
        }

        return findings;
    }
}

/// <summary>Adds the doctor.</summary>
internal static class DoctorServices
{
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services
        .AddSingleton<Doctor>()
        .AddSingleton<TokenExamination>()
        .AddSingleton<IExamination, DataExamination>()
        .AddSingleton<IExamination, ArticlesExamination>()
        .AddSingleton<IExamination, IndexExamination>()
        .AddSingleton<IExamination, EncoderExamination>()
        .AddSingleton<IExamination, StateExamination>()
        .AddSingleton<IExamination, ModelsExamination>()
        .AddSingleton<IExamination, ChannelsExamination>()
        .AddSingleton<IExamination, PagesExamination>();
}
