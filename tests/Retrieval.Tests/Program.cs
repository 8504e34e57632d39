using System.Globalization;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Indexing;
using ArticleBot.Retrieval.Tests.Indexing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval.Tests;

/// <summary>The tests' assembly run as a program: an indexer that goes on until it is killed.</summary>
internal static class Program
{
    /// <param name="arguments">The data folder and the round to begin with.</param>
    private static async Task Main(string[] arguments)
    {
        var options = Options.Create(new RetrievalOptions { DataFolder = arguments[0] });
        using var index = new ArticleIndex(options, StaticEmbedder.BuiltIn, TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        for (var round = int.Parse(arguments[1], CultureInfo.InvariantCulture); ; round++)
        {
            await index.RefreshAsync(ChangingCorpus.Round(round), null, CancellationToken.None);
            Console.WriteLine(round);
            await Console.Out.FlushAsync();
        }
    }
}
