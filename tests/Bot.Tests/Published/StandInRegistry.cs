using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>
/// A registry on this machine with one base image, made of this machine's own runtime and the libraries that it loads: what the maker's base image holds,
/// without the network. It has the user 1654 with a home of his own, as that one has.
/// </summary>
internal sealed class StandInRegistry : IAsyncDisposable
{
    public const int User = 1654;

    private readonly Dictionary<string, (string Type, byte[] Content)> _blobs = [];
    private readonly WebApplication _server;
    private string _manifest = "";

    private StandInRegistry(WebApplication server) => _server = server;

    /// <summary>What the build is told to begin with.</summary>
    public string BaseImage => $"localhost:{new Uri(_server.Urls.First()).Port}/base/aspnet:10.0";

    public static async Task<StandInRegistry> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var registry = new StandInRegistry(builder.Build());
        await registry.MakeImageAsync();
        registry._server.MapGet("/v2/", () => Results.Ok());
        registry._server.MapGet(
            "/v2/base/aspnet/manifests/{reference}", (string reference) => registry.Get(reference == "10.0" ? registry._manifest : reference));
        registry._server.MapGet("/v2/base/aspnet/blobs/{digest}", registry.Get);
        await registry._server.StartAsync();
        return registry;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult Get(string digest) => _blobs.TryGetValue(digest, out var blob) ? Results.Bytes(blob.Content, blob.Type) : Results.NotFound();

    private async Task MakeImageAsync()
    {
        using var layer = new MemoryStream();
        await WriteLayerAsync(layer);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(layer.ToArray());
        var config = JsonSerializer.SerializeToUtf8Bytes(new
        {
            architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64",
            os = "linux",
            config = new { Env = new[] { "PATH=/usr/bin", $"APP_UID={User}" } },
            rootfs = new { type = "layers", diff_ids = new[] { Digest(layer.ToArray()) } },
            history = Array.Empty<object>(),
        });
        const string manifestType = "application/vnd.docker.distribution.manifest.v2+json";
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            schemaVersion = 2,
            mediaType = manifestType,
            config = Described("application/vnd.docker.container.image.v1+json", config),
            layers = new[] { Described("application/vnd.docker.image.rootfs.diff.tar.gzip", packed.ToArray()) },
        });
        _manifest = Digest(manifest);
        _blobs[_manifest] = (manifestType, manifest);
    }

    private object Described(string mediaType, byte[] content)
    {
        var digest = Digest(content);
        _blobs[digest] = ("application/octet-stream", content);
        return new { mediaType, size = content.Length, digest };
    }

    private static string Digest(byte[] content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";

    private static async Task WriteLayerAsync(Stream layer)
    {
        await using var tar = new TarWriter(layer, TarEntryFormat.Pax, leaveOpen: true);
        foreach (var folder in new[] { "articles/", "dev/", "proc/", "tmp/", "etc/", "home/" })
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, folder) { Mode = (UnixFileMode)0b111_101_101 });
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, "home/app/") { Uid = User, Gid = User, Mode = (UnixFileMode)0b111_000_000 });
        using var users = new MemoryStream("root:x:0:0::/:/bin/false\napp:x:1654:1654::/home/app:/bin/false\n"u8.ToArray());
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "etc/passwd") { DataStream = users, Mode = (UnixFileMode)0b110_100_100 });
        foreach (var file in RuntimeFiles().Concat(await LibrariesAsync()).Distinct())
        {
            await using var content = File.OpenRead(file.Source);
            var entry = new PaxTarEntry(TarEntryType.RegularFile, file.Target.TrimStart('/')) { DataStream = content, Mode = (UnixFileMode)0b111_101_101 };
            await tar.WriteEntryAsync(entry);
        }
    }

    private static string Runtime { get; } = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');

    private static string Root { get; } = Path.GetFullPath(Path.Combine(Runtime, "..", "..", ".."));

    private static IEnumerable<(string Source, string Target)> RuntimeFiles()
    {
        var web = Path.Combine(Root, "shared", "Microsoft.AspNetCore.App", Path.GetFileName(Runtime));
        return new[] { Runtime, web, Path.Combine(Root, "host", "fxr") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "dotnet"))
            .Select(file => (file, "/usr/share/dotnet/" + Path.GetRelativePath(Root, file)));
    }

    /// <summary>What the runtime and the native parts of the program are linked with, and what they load by name.</summary>
    private static async Task<IEnumerable<(string Source, string Target)>> LibrariesAsync()
    {
        var natives = Directory.EnumerateFiles(Runtime, "*.so").Append(Path.Combine(Root, "dotnet"))
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.so", SearchOption.AllDirectories));
        var linked = (await OutputAsync("ldd", [.. natives])).Split(['\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);
        var byName = (await OutputAsync("/sbin/ldconfig", ["-p"])).Split('\n')
            .Where(line => line.Contains("libssl.so", StringComparison.Ordinal) || line.Contains("libcrypto.so", StringComparison.Ordinal))
            .Select(line => line.Split(" => ")[^1].Trim());
        return linked.Concat(byName).Where(File.Exists).Distinct().Select(file => (file, file));
    }

    private static async Task<string> OutputAsync(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        return (await CommandLine.EndAsync(Process.Start(start)!)).Output;
    }
}
