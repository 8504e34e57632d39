using System.Text.Json.Nodes;
using ArticleBot.Bot.TeamsApp;
using ArticleBot.Bot.Tests.Tools;
using NJsonSchema;

namespace ArticleBot.Bot.Tests;

/// <summary>Teams refuses a package that breaks one of these rules, and says little about why.</summary>
public sealed class TeamsManifestRulesTests
{
    private static readonly JsonObject Manifest = Read(TeamsAppTests.Complete);

    /// <summary>The longest texts the settings allow.</summary>
    private static readonly JsonObject Longest = Read(new TeamsAppOptions
    {
        Name = new string('n', 30),
        ShortDescription = new string('s', 80),
        FullDescription = new string('f', 4000),
        Developer = new string('d', 32),
        WebsiteUrl = TeamsAppTests.Complete.WebsiteUrl,
        PrivacyUrl = TeamsAppTests.Complete.PrivacyUrl,
        TermsOfUseUrl = TeamsAppTests.Complete.TermsOfUseUrl,
    });

    [SkippableFact]
    public async Task The_manifest_validates_against_the_published_schema()
    {
        var schema = await SchemaAsync();

        Assert.Empty(schema.Validate(Manifest.ToJsonString()));
        Assert.Empty(schema.Validate(Longest.ToJsonString()));
        var unknown = Manifest.DeepClone().AsObject();
        unknown["bogus"] = 1;
        Assert.NotEmpty(schema.Validate(unknown.ToJsonString()));
    }

    [Fact]
    public void Schema_and_version_name_the_same_edition()
    {
        var version = (string?)Manifest["manifestVersion"];

        Assert.Equal("1.30", version);
        Assert.Equal($"https://developer.microsoft.com/json-schemas/teams/v{version}/MicrosoftTeams.schema.json", (string?)Manifest["$schema"]);
    }

    [Fact]
    public void Every_required_property_is_there_and_none_that_Teams_does_not_know()
    {
        string[] required = ["manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor"];
        string[] known = [.. required, "$schema", "bots", "validDomains"];

        Assert.All(required, name => Assert.NotNull(Manifest[name]));
        Assert.All(Manifest, property => Assert.Contains(property.Key, known));
        Assert.Matches("^#[0-9a-fA-F]{6}$", (string)Manifest["accentColor"]!);
        Assert.True(Guid.TryParseExact((string?)Manifest["id"], "D", out _));
        Assert.True(Version.TryParse((string?)Manifest["version"], out _));
        Assert.NotNull((string?)Manifest["icons"]!["color"]);
        Assert.NotNull((string?)Manifest["icons"]!["outline"]);
    }

    [Fact]
    public void Texts_are_no_longer_than_Teams_allows()
    {
        foreach (var manifest in new[] { Manifest, Longest })
        {
            AssertLength(manifest["name"]!["short"], 30);
            AssertLength(manifest["name"]!["full"], 100);
            AssertLength(manifest["description"]!["short"], 80);
            AssertLength(manifest["description"]!["full"], 4000);
            AssertLength(manifest["developer"]!["name"], 32);
        }
    }

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public void The_developers_addresses_are_https(string name)
    {
        var address = (string?)Manifest["developer"]![name];

        Assert.StartsWith("https://", address, StringComparison.Ordinal);
        Assert.InRange(address!.Length, 9, 2048);
    }

    [Fact]
    public void There_is_one_bot_in_scopes_that_exist_with_prompt_starters_for_each()
    {
        var bot = Assert.Single(Manifest["bots"]!.AsArray())!;
        var lists = bot["commandLists"]!.AsArray();

        Assert.True(Guid.TryParseExact((string?)bot["botId"], "D", out _));
        Assert.All(bot["scopes"]!.AsArray(), scope => Assert.Contains((string?)scope, new[] { "personal", "team", "groupChat", "copilot" }));
        Assert.InRange(lists.Count, 1, 3);
        Assert.Equal(["personal", "team", "groupChat"], lists.Select(list => (string?)Assert.Single(list!["scopes"]!.AsArray())));
        foreach (var list in lists)
        {
            Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10);
            foreach (var command in list["commands"]!.AsArray())
            {
                AssertLength(command!["title"], 128);
                // Older clients cut at this length; the schema allows more.
                AssertLength(command["description"], 128);
                AssertLength(command["prompt"], 4000);
                Assert.Equal("prompt", (string?)command["type"]);
            }
        }
    }

    [SkippableFact]
    public async Task Copilot_is_a_scope_when_the_setting_says_so()
    {
        var app = TeamsAppTests.Completed(isInCopilot: true);
        var bot = Read(app)["bots"]![0]!;

        Assert.Equal(["personal", "team", "groupChat", "copilot"], bot["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal(["personal", "copilot"], bot["commandLists"]![0]!["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Empty((await SchemaAsync()).Validate(Read(app).ToJsonString()));
    }

    [Fact]
    public void Domains_are_bare_host_names()
    {
        Assert.All(Manifest["validDomains"]!.AsArray(), domain => Assert.Equal(UriHostNameType.Dns, Uri.CheckHostName((string?)domain)));
    }

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromFileAsync(
        Requirement.FindInPackages("@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json"));

    private static void AssertLength(JsonNode? text, int most) => Assert.InRange(((string)text!).Length, 1, most);

    private static JsonObject Read(TeamsAppOptions app)
    {
        using var zip = TeamsAppTests.Package(app);
        using var stream = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(stream)!.AsObject();
    }
}
