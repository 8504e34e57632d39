namespace ArticleBot.Evaluation.Tests.Cases;

internal sealed class TemporaryFile : IDisposable
{
    private TemporaryFile(string path) => Path = path;

    public string Path { get; }

    public static TemporaryFile Holding(string text)
    {
        var file = new TemporaryFile(System.IO.Path.GetTempFileName());
        File.WriteAllText(file.Path, text);
        return file;
    }

    public void Dispose() => File.Delete(Path);
}
