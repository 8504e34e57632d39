using System.Diagnostics;
using System.Text.Json;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>The bot's process, seen from the one that talks to it.</summary>
internal sealed class SoakedBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private SoakedBot(Process process, string data, Uri address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="articles">The folder of the articles.</param>
    /// <param name="reader">The setting <c>Answering:Reader</c>; null leaves it as shipped.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<SoakedBot> StartAsync(string articles, string? reader, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("article-bot-soak-").FullName;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(SoakedBot).Assembly.Location, "soak-host", "--articles", articles, "--data", data })
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        if (reader is not null)
            start.Environment["Answering__Reader"] = reader;
        // The garbage collector that the published bot runs with.
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The bot ended before it was ready; what it wrote above says why.");
        return new SoakedBot(process, data, new Uri(address));
    }

    public async Task<SoakMeasure> MeasureAsync(CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(SoakHost.Measure);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The bot ended while it was soaked; what it wrote above says why.");
        return JsonSerializer.Deserialize<SoakMeasure>(answer)!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
