using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>The real program serving on a port of this machine, to be signalled and killed.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private RunningProgram(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
        process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Calls it as a program on this machine does.</summary>
    public HttpClient Client { get; }

    public int Id => _process.Id;

    /// <summary>What it has written so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it over the small articles and waits until it is ready.</summary>
    /// <param name="data">Where index and memory lie.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="settings">Settings that differ, as NAME=VALUE.</param>
    public static Task<RunningProgram> StartAsync(string data, int port, params string[] settings) => StartAsync([], data, port, settings);

    /// <summary>Starts it through another command, such as one that gives it a disk of its own.</summary>
    public static async Task<RunningProgram> StartAsync(IReadOnlyList<string> through, string data, int port, params string[] settings)
    {
        string[] all = [$"Retrieval:DataFolder={data}", $"Articles:Folder={TestPlace.Articles}", "Logging:LogLevel:Default=Warning", .. settings];
        var process = CommandLine.StartThrough(through, Path.GetTempPath(),
            ["serve", "--port", $"{port}", .. all.SelectMany(setting => new[] { "--set", setting })]);
        var program = new RunningProgram(process, new Uri($"http://localhost:{port}"));
        try
        {
            await program.IsReadyAsync();
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as a crash or an impatient host does: it is not asked.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a container host does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task IsReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // It does not listen yet.
            }

            if (_process.HasExited)
                throw new InvalidOperationException($"The program ended with {_process.ExitCode} before it was ready:\n{Output}");
            await Task.Delay(20, patience.Token);
        }
    }
}
