using System.IO.Compression;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.TeamsApp;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Options;
using Snapshooter.Xunit;

namespace ArticleBot.Bot.Tests;

public sealed class TeamsAppTests
{
    internal static readonly TeamsAppOptions Complete = Completed(isInCopilot: false);

    /// <summary>Two questions that the articles answer, as the verb would find them, and what can always be asked.</summary>
    private static readonly TeamsPrompt[] Starters =
    [
        new("What did the harbour master say?", "A question that the articles answer", "What did the harbour master say?"),
        .. PromptStarters.Always,
    ];

    internal static TeamsAppOptions Completed(bool isInCopilot) => new()
    {
        Copilot = isInCopilot,
        Developer = "Example Ltd",
        WebsiteUrl = new Uri("https://example.com"),
        PrivacyUrl = new Uri("https://example.com/privacy"),
        TermsOfUseUrl = new Uri("https://example.com/terms"),
    };

    [Fact]
    public void The_manifest_is_as_approved()
    {
        using var zip = Package(Complete);
        using var manifest = new StreamReader(zip.GetEntry("manifest.json")!.Open());

        Snapshot.Match(manifest.ReadToEnd());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_have_the_sizes_that_Teams_wants(string name, int pixels)
    {
        using var zip = Package(Complete);
        var header = new byte[24];
        using (var icon = zip.GetEntry(name)!.Open())
            icon.ReadExactly(header);

        // A PNG's first chunk holds width and height at bytes 16 and 20, big-endian.
        Assert.Equal("PNG"u8.ToArray(), header[1..4]);
        Assert.Equal(pixels, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)));
        Assert.Equal(pixels, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)));
    }

    [Fact]
    public void The_package_is_flat()
    {
        using var zip = Package(Complete);

        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
    }

    [Fact]
    public void An_address_without_https_is_refused()
    {
        var refusal = Assert.Throws<CommandFailedException>(() => Package(new TeamsAppOptions
        {
            Developer = "Example Ltd",
            WebsiteUrl = new Uri("http://example.com"),
            PrivacyUrl = Complete.PrivacyUrl,
            TermsOfUseUrl = Complete.TermsOfUseUrl,
        }));

        Assert.Contains("Teams:WebsiteUrl", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams:PrivacyUrl", refusal.Message, StringComparison.Ordinal);
    }

    internal static ZipArchive Package(TeamsAppOptions app)
    {
        var package = new TeamsAppPackage(
            Options.Create(app),
            Options.Create(new BotRegistrationOptions { MicrosoftAppId = "7a5f1c4e-0d3b-4c3a-9a53-0c2d6d4f8e21" }),
            Options.Create(new BotOptions { PublicUrl = new Uri("https://bot.example.com") }));
        var stream = new MemoryStream();
        package.Write(stream, Starters);
        return new ZipArchive(stream, ZipArchiveMode.Read);
    }
}
