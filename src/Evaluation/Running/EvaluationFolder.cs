namespace ArticleBot.Evaluation.Running;

/// <summary>Where an evaluation keeps its index: a named folder that stays, or a temporary one that goes.</summary>
internal sealed class EvaluationFolder : IDisposable
{
    private readonly bool _isTemporary;

    private EvaluationFolder(string path, bool isTemporary)
    {
        Path = path;
        _isTemporary = isTemporary;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <param name="named">A folder that stays, relative to the caller; null for a temporary one.</param>
    public static EvaluationFolder Open(string? named) => named is null
        ? new EvaluationFolder(Directory.CreateTempSubdirectory("article-bot-eval-").FullName, isTemporary: true)
        : new EvaluationFolder(Directory.CreateDirectory(System.IO.Path.GetFullPath(named)).FullName, isTemporary: false);

    public void Dispose()
    {
        if (_isTemporary)
            Directory.Delete(Path, recursive: true);
    }
}
