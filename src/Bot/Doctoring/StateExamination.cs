using ArticleBot.Bot.State;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Is what people said kept well?</summary>
internal sealed class StateExamination(StateDatabase database, Memory memory, IOptions<StateOptions> options) : IExamination
{
    public string Subject => "Memory";

    public async IAsyncEnumerable<Finding> ExamineAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await Task.Run(Examine, cancellationToken);
    }

    private Finding Examine()
    {
        try
        {
            using var connection = database.Open();
            var verdict = (string?)connection.Scalar("PRAGMA quick_check(1)");
            if (verdict != "ok")
                return Finding.Broken(Subject, MemoryTrouble.Damaged(database.Path, verdict ?? "it cannot be checked").Explanation);
            memory.Try();
            if (memory.Trouble is { } trouble)
                return Finding.Broken(Subject, trouble.Explanation);
            var megabytes = new FileInfo(database.Path).Length / (1024.0 * 1024.0);
            return Finding.Well(
                Subject,
                FormattableString.Invariant(
                    $"{database.Path}, {megabytes:0.0} MB, kept for {options.Value.RetentionDays} days and at most {options.Value.MaximumMegabytes} MB."));
        }
        catch (Exception exception) when (exception is CommandFailedException or SqliteException)
        {
            return Finding.Broken(Subject, MemoryTrouble.Of(exception, database.Path).Explanation);
        }
    }
}
