using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>The image that the SDK makes, unpacked: run as its own user over a root that nobody can write, as docs/compose.yaml has it run.</summary>
public sealed class ContainerTests : IDisposable
{
    private readonly TestPlace _place = new();

    private string Root => _place.File("root");

    public void Dispose() => _place.Dispose();

    [SkippableFact]
    public async Task The_image_serves_and_answers_as_another_user_over_a_read_only_root()
    {
        Skip.IfNot(Environment.UserName == "root", "Only root can unpack an image and become another user.");
        var unshare = Requirement.Find("ARTICLEBOT_TEST_UNSHARE", "unshare");
        var image = _place.File("image.tar");
        await using (var registry = await StandInRegistry.StartAsync())
        {
            await PublishedProgram.PublishAsync(
                "/t:PublishContainer", "-p:PublishReadyToRun=false", $"-p:ContainerArchiveOutputPath={image}", $"-p:ContainerBaseImage={registry.BaseImage}");
        }

        var config = await UnpackAsync(image);
        Assert.Equal($"{StandInRegistry.User}", config.GetProperty("User").GetString());
        string[] entry = [.. Texts(config, "Entrypoint"), .. Texts(config, "Cmd")];

        var port = RunningProgram.FreePort();
        using var serving = Start(unshare, config, port, entry);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(client, serving));
            var status = await File.ReadAllTextAsync($"/proc/{serving.Id}/status");
            Assert.Contains($"Uid:\t{StandInRegistry.User}\t{StandInRegistry.User}", status, StringComparison.Ordinal);
            Assert.Contains("CapEff:\t0000000000000000", status, StringComparison.Ordinal);
            // The fifth field is where it is mounted, as the process sees it, the sixth how.
            var mounts = (await File.ReadAllLinesAsync($"/proc/{serving.Id}/mountinfo")).Select(line => line.Split(' ')).Where(mount => mount[4] == "/");
            Assert.StartsWith("ro", mounts.Last()[5], StringComparison.Ordinal);

            var health = await CommandLine.EndAsync(Start(unshare, config, port, [.. entry, "health"]));
            Assert.True(health.ExitCode == 0, health.Output + health.Errors);
            var answer = await CommandLine.EndAsync(Start(unshare, config, port, [.. entry, "ask", "Who built the lighthouse of Karnsund?"]));
            Assert.Contains("Marta Vinje", answer.Output, StringComparison.Ordinal);
        }
        finally
        {
            serving.Kill(entireProcessTree: true);
            await serving.WaitForExitAsync();
        }
    }

    private Process Start(string unshare, JsonElement config, int port, string[] command)
    {
        const string contained =
            """
            set -e
            mount --make-rprivate /
            mount --bind "$0" "$0"
            mount --rbind /dev "$0/dev"
            mount --rbind /proc "$0/proc"
            mount -t tmpfs -o mode=1777 none "$0/tmp"
            mount -t tmpfs -o uid=1654,gid=1654,mode=700 none "$0/home/app"
            mount --bind "$1" "$0/articles"
            mount -o remount,bind,ro "$0"
            root="$0"
            shift
            exec chroot --userspec=1654:1654 --groups= "$root" "$@"
            """;
        var start = new ProcessStartInfo(unshare) { WorkingDirectory = _place.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--mount", "sh", "-c", contained, Root, TestPlace.Articles, .. command])
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin:/usr/share/dotnet";
        foreach (var variable in Texts(config, "Env").Where(variable => !variable.StartsWith("PATH=", StringComparison.Ordinal)))
            start.Environment[variable[..variable.IndexOf('=', StringComparison.Ordinal)]] = variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..];
        start.Environment["ASPNETCORE_HTTP_PORTS"] = $"{port}";
        return Process.Start(start)!;
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient client, Process serving)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                if (response.IsSuccessStatusCode)
                    return response.StatusCode;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            if (serving.HasExited)
                Assert.Fail(await serving.StandardOutput.ReadToEndAsync() + await serving.StandardError.ReadToEndAsync());
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Lays the image's layers over each other.</summary>
    /// <returns>How it is to be run.</returns>
    private async Task<JsonElement> UnpackAsync(string image)
    {
        var parts = Directory.CreateDirectory(_place.File("parts")).FullName;
        await TarFile.ExtractToDirectoryAsync(image, parts, overwriteFiles: true);
        Directory.CreateDirectory(Root);
        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(parts, "manifest.json"))).RootElement[0];
        foreach (var layer in Texts(manifest, "Layers"))
        {
            await using var packed = File.OpenRead(Path.Combine(parts, layer));
            await using var plain = new GZipStream(packed, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(plain, Root, overwriteFiles: true);
        }

        var config = Path.Combine(parts, manifest.GetProperty("Config").GetString()!);
        return JsonDocument.Parse(await File.ReadAllTextAsync(config)).RootElement.GetProperty("config");
    }

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(one => one.GetString()!) : [];
}
