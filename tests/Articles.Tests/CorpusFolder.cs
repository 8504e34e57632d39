using System.Text;
using ArticleBot.Articles.Sources;

namespace ArticleBot.Articles.Tests;

/// <summary>A folder of articles that lives as long as one test.</summary>
public sealed class CorpusFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("articles-").FullName;

    public ArticlesOptions Options { get; } = new();

    public CorpusFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public CorpusFolder With(string name, byte[] content)
    {
        var path = Path.Combine(FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public async Task<List<ArticleReading>> ReadAsync() =>
        await new FolderArticleSource(FullPath, Options).ReadAsync(CancellationToken.None).ToListAsync();

    public async Task<ArticleReading> ReadOneAsync() => Assert.Single(await ReadAsync());

    public async Task<List<ArticleReading>> ReadLinesAsync(string name) =>
        await new JsonLinesArticleSource(Path.Combine(FullPath, name), Options).ReadAsync(CancellationToken.None).ToListAsync();

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
