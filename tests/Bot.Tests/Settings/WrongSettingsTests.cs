using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Settings;

/// <summary>A wrong setting stops the start with a sentence that names the setting, where it was set and how to repair it.</summary>
public sealed class WrongSettingsTests : IDisposable
{
    private const string Id = "MicrosoftAppId=6b7e1d2c-0000-4000-8000-00000000b07a";

    private readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    // Names
    [InlineData("Articles:Foldr=x", "Articles:Foldr", "Did you mean Articles:Folder?")]
    [InlineData("articles:folders=x", "Articles:folders", "Did you mean Articles:Folder?")]
    [InlineData("Answering:VectorWeight=0.4", "Answering:VectorWeight", "Did you mean Retrieval:VectorWeight?")]
    [InlineData("Answring:Caution=1", "Answring", "Did you mean Answering?")]
    [InlineData("Caution=1", "Caution", "Did you mean Answering:Caution?")]
    [InlineData("State:Colour=red", "State:Colour", "State has RetentionDays, MaximumMegabytes")]
    [InlineData("Channels:DirectLine:Enable=true", "Channels:DirectLine:Enable", "Did you mean Channels:DirectLine:Enabled?")]
    [InlineData("Channels:DirectLine=true", "Channels:DirectLine", "Set one of its settings instead")]
    [InlineData("Articles:Folder:Path=x", "Articles:Folder:Path", "Set Articles:Folder itself")]
    [InlineData("Channels:ServiceHosts=*.example.com", "Channels:ServiceHosts", "Channels:ServiceHosts:0 is the first")]
    [InlineData("MicrosoftAppPasword=s", "MicrosoftAppPasword", "Did you mean MicrosoftAppPassword?")]
    // Values
    [InlineData("Bot:Pages=Everybody", "Bot:Pages", "must be Loopback or Everyone")]
    [InlineData("Answering:Reader=Large", "Answering:Reader", "On")]
    [InlineData("Answering:Reader=1", "Answering:Reader", "Small")]
    [InlineData("Channels:DirectLine:AnonymousTokens=All", "Channels:DirectLine:AnonymousTokens", "Nobody, Loopback or Anyone")]
    [InlineData("Channels:DirectLine:Enabled=yes", "Channels:DirectLine:Enabled", "must be true or false")]
    [InlineData("State:RetentionDays=ninety", "State:RetentionDays", "a whole number from 1 to 3650")]
    [InlineData("State:RetentionDays=0", "State:RetentionDays", "a whole number from 1 to 3650")]
    [InlineData("Articles:WordsPerPassage=1000", "Articles:WordsPerPassage", "from 20 to 256")]
    [InlineData("Retrieval:VectorWeight=0,35", "Retrieval:VectorWeight", "a number from 0 to 1, written with a point")]
    [InlineData("Answering:Caution=9", "Answering:Caution", "a number from -5 to 5")]
    [InlineData("Channels:TurnTimeout=30", "Channels:TurnTimeout", "a duration from 00:00:05 to 01:00:00")]
    [InlineData("Channels:LongestOutage=1 hour", "Channels:LongestOutage", "written hours:minutes:seconds")]
    [InlineData("Articles:Folder=", "Articles:Folder", "Give it a value, or remove it")]
    [InlineData("Retrieval:Store=Postgres", "Retrieval:Store", "must be Sqlite")]
    [InlineData("Channels:DirectLine:Secret=short", "Channels:DirectLine:Secret", "openssl rand -base64 32")]
    [InlineData("Bot:PublicUrl=bot.example.com", "Bot:PublicUrl", "https://bot.example.com")]
    [InlineData("Bot:Language=german", "Bot:Language", "en, en-US, de, fr")]
    [InlineData("Bot:Brand:Accent=blue", "Bot:Brand:Accent", "a colour such as #0f5c7a")]
    [InlineData("Bot:Brand:AccentOnDark=#12345", "Bot:Brand:AccentOnDark", "a colour such as #7cc8e8")]
    [InlineData("Bot:Brand:Logo=logo.gif", "Bot:Brand:Logo", "must name an .svg or .png file")]
    [InlineData("Bot:Brand:Logo=nowhere.svg", "Bot:Brand:Logo", "where no file is. Relative paths start at")]
    [InlineData("Teams:Version=1.0", "Teams:Version", "three numbers such as 1.0.0")]
    [InlineData("Logging:LogLevel:Default=Loud", "Logging:LogLevel:Default", "Trace, Debug, Information, Warning, Error, Critical, None")]
    [InlineData("urls=localhost", "urls", "http://localhost:3978")]
    // What does not fit together
    [InlineData("Models:Chat:Provider=OpenAI", "Models:Chat:Provider", "AzureOpenAI or OpenAICompatible")]
    [InlineData("Models:Embeddings:Provider=OpenAI", "Models:Embeddings:Provider", "AzureOpenAI, OpenAICompatible or Table")]
    [InlineData("Models:Chat:Endpoint=https://x.example", "Models:Chat:Endpoint", "Set it to AzureOpenAI or OpenAICompatible, or remove the others")]
    [InlineData("Models:Chat:Provider=OpenAICompatible;Models:Chat:Endpoint=ftp://x;Models:Chat:Deployment=m", "Chat:Endpoint", "http://localhost:11434/v1")]
    [InlineData(Id, "MicrosoftAppId", "MicrosoftAppPassword (a client secret)")]
    [InlineData("MicrosoftAppPassword=s", "MicrosoftAppPassword", "copy the \"Microsoft App ID\"")]
    [InlineData(Id + ";MicrosoftAppPassword=s;MicrosoftAppType=Single", "MicrosoftAppType", "MultiTenant, SingleTenant or UserAssignedMSI")]
    [InlineData("ChannelService=https://example.com", "ChannelService", "https://botframework.azure.us")]
    public void A_wrong_setting_is_named_with_its_place_and_its_repair(string settings, string name, string repair)
    {
        var failure = Assert.Throws<CommandFailedException>(() => Build(settings));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.Contains("--set", failure.Message, StringComparison.Ordinal);
        Assert.Contains(repair, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticleBot.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logo.svg", "GIF89a", "which is no SVG picture")]
    [InlineData("logo.png", "<svg/>", "which is no PNG picture")]
    [InlineData("logo.svg", null, "use a picture of 1024 KB at most")]
    public void A_logo_that_cannot_be_shown_stops_the_start(string name, string? content, string repair)
    {
        var logo = _place.File(name);
        File.WriteAllText(logo, content ?? "<svg>" + new string(' ', 2 * 1024 * 1024));

        var failure = Assert.Throws<CommandFailedException>(() => Build($"Bot:Brand:Logo={logo}"));

        Assert.Contains($"Bot:Brand:Logo names {logo}", failure.Message, StringComparison.Ordinal);
        Assert.Contains(repair, failure.Message, StringComparison.Ordinal);
        Assert.Contains("--set", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_wrong_settings_are_all_named()
    {
        var failure = Assert.Throws<CommandFailedException>(() => Build("Articles:Foldr=x;State:RetentionDays=0"));

        Assert.StartsWith("2 settings are wrong.\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Articles:Foldr", failure.Message, StringComparison.Ordinal);
        Assert.Contains("State:RetentionDays", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Serilog:MinimumLevel=Debug")]
    [InlineData("Model:Maker=Ford")]
    [InlineData("Bot:PublicUrl=")]
    [InlineData("Channels:ServiceHosts:0=*.example.com")]
    [InlineData("Channels:DirectLine:TokenLifetime=00:10:00")]
    [InlineData("answering:caution=0.5")]
    public async Task What_is_right_or_another_programs_stops_nothing(string settings) => await Build(settings).DisposeAsync();

    [Fact]
    public async Task An_environment_variable_is_named_as_it_is_written()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, new Dictionary<string, string?> { ["State__RetentionDay"] = "30" }, ["index"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            "A setting is wrong. State:RetentionDay (environment variable State__RetentionDay) is not a setting. Did you mean State:RetentionDays?",
            outcome.Errors.Trim());
    }

    [Fact]
    public async Task Variables_of_other_programs_stop_nothing()
    {
        var others = new Dictionary<string, string?> { ["STATE"] = "running", ["BOT"] = "r2", ["ARTICLES"] = "12", ["FOLDER"] = "/srv", ["MODEL__NAME"] = "T" };

        var outcome = await CommandLine.RunAsync(
            _place.Folder, others, ["index", "--corpus", TestPlace.Articles, "--set", $"Retrieval:DataFolder={_place.File("data")}"]);

        Assert.Equal(0, outcome.ExitCode);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(string settings)
    {
        var overrides = new SettingOverrides();
        foreach (var pair in settings.Split(';').Select(pair => pair.Split('=', 2)))
            overrides.Values[pair[0]] = pair[1];
        return BotApplication.Build(overrides);
    }
}
