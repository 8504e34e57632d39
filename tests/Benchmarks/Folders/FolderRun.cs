using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ArticleBot.Benchmarks.Folders;

/// <summary>What one start on a folder without an index showed.</summary>
/// <param name="FirstAnswer">From the start of the process to the first right answer over Direct Line.</param>
/// <param name="Ready">From the start of the process until all files were read.</param>
/// <param name="Memory">Resident megabytes each second, until all files were read.</param>
internal sealed record FolderRun(Moment FirstAnswer, Moment Ready, IReadOnlyList<long> Memory)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(200);

    /// <summary>Starts the program on the folder and asks until it answers.</summary>
    public static async Task<FolderRun> StartAsync(string articles, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(Patience);
        var data = Directory.CreateTempSubdirectory("article-bot-folder-").FullName;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        var program = Path.Combine(AppContext.BaseDirectory, "ArticleBot.Bot.dll");
        foreach (var argument in new[] { program, "--port", $"{port}", "--corpus", articles, "--set", $"Retrieval:DataFolder={data}" })
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var ready = ReadyAsync(process, began, end.Token);
            var answered = FirstAnswerAsync(new Uri($"http://localhost:{port}/"), process, began, end.Token);
            var memory = new List<long>();
            while (!ready.IsCompleted)
            {
                process.Refresh();
                memory.Add(process.WorkingSet64 >> 20);
                await Task.WhenAny(ready, Task.Delay(TimeSpan.FromSeconds(1), end.Token));
            }

            return new FolderRun(await answered, await ready, memory);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<Moment> ReadyAsync(Process process, long began, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("Ready", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return Moment.Of(process, began);
        }

        throw new InvalidOperationException("The bot ended before all files were read.");
    }

    private static async Task<Moment> FirstAnswerAsync(Uri address, Process process, long began, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (; ; await Task.Delay(BetweenAttempts, cancellationToken))
        {
            try
            {
                if (await IsAnsweredAsync(client, cancellationToken))
                    return Moment.Of(process, began);
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var token = (string)(await PostAsync("v3/directline/tokens/generate", null, null))["token"]!;
        var conversation = (string)(await PostAsync("v3/directline/conversations", token, new JsonObject()))["conversationId"]!;
        var asked = await PostAsync($"v3/directline/conversations/{conversation}/activities", token,
            new JsonObject { ["type"] = "message", ["text"] = MixedFolder.Question });
        var id = (string)asked["id"]!;
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"v3/directline/conversations/{conversation}/activities");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await client.SendAsync(request, cancellationToken);
            var activities = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken))!["activities"]!.AsArray();
            if (activities.FirstOrDefault(activity => (string?)activity!["type"] == "message" && (string?)activity["replyToId"] == id) is { } reply)
                return ((string?)reply["text"])?.Contains(MixedFolder.Answer, StringComparison.Ordinal) == true;
            await Task.Delay(BetweenAttempts / 4, cancellationToken);
        }

        async Task<JsonNode> PostAsync(string path, string? bearer, JsonObject? body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            if (bearer is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            if (body is not null)
                request.Content = JsonContent.Create(body);
            using var response = await client.SendAsync(request, cancellationToken);
            return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken))!;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
