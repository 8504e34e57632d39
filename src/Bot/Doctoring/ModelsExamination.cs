using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleBot.Models;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Do the configured models reply?</summary>
internal sealed class ModelsExamination(ModelStatus models) : IExamination
{
    public string Subject => "Models";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var model in await models.ProbeAsync(cancellationToken))
        {
            var time = model.Elapsed is { } elapsed ? string.Create(CultureInfo.InvariantCulture, $" ({elapsed.TotalMilliseconds:0} ms)") : string.Empty;
            yield return new Finding(
                model.State == ModelState.Failing ? FindingState.Broken : FindingState.Well,
                model.Subject,
                model.Message + time);
        }
    }
}
