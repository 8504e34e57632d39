using System.Runtime.CompilerServices;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Runs all examinations in the order of a question's path.</summary>
internal sealed class Doctor(IEnumerable<IExamination> examinations)
{
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var examination in examinations)
        {
            await foreach (var finding in examination.ExamineAsync(cancellationToken))
                yield return finding;
        }
    }
}

/// <summary>Adds the doctor.</summary>
internal static class DoctorServices
{
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services
        .AddSingleton<Doctor>()
        .AddSingleton<IExamination, ArticlesExamination>()
        .AddSingleton<IExamination, StateExamination>()
        .AddSingleton<IExamination, ModelsExamination>()
        .AddSingleton<IExamination, ChannelsExamination>()
        .AddSingleton<IExamination, PagesExamination>();
}
