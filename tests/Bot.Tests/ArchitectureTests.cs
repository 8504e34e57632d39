using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ArticleBot.Bot.Tests;

/// <summary>The room diagram of docs/architecture.md as rules: an arrow that is not drawn does not exist.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture Rooms = new ArchLoader().LoadAssemblies(
        typeof(English.Words.Months).Assembly,
        typeof(ArticleBot.Languages.ReaderLanguages).Assembly,
        typeof(ArticleBot.Articles.Article).Assembly,
        typeof(Encoder.PretrainedEncoder).Assembly,
        typeof(Retrieval.IRetriever).Assembly,
        typeof(Answering.IAssistant).Assembly,
        typeof(Channels.Turns.ITurnHandler).Assembly,
        typeof(Models.ModelsOptions).Assembly,
        typeof(ArticleBot.Evaluation.EvaluationFailedException).Assembly,
        typeof(CommandFailedException).Assembly,
        typeof(Microsoft.SemanticKernel.Kernel).Assembly,
        typeof(Microsoft.Bot.Schema.Activity).Assembly,
        typeof(Microsoft.Bot.Builder.IBot).Assembly,
        typeof(Microsoft.Bot.Connector.IConnectorClient).Assembly,
        typeof(Microsoft.Rest.ServiceClientCredentials).Assembly,
        typeof(Newtonsoft.Json.JsonSerializer).Assembly,
        typeof(OpenTelemetry.Trace.TracerProvider).Assembly,
        typeof(OpenTelemetry.Sdk).Assembly,
        typeof(System.Text.Json.Nodes.JsonNode).Assembly).Build();

    private static readonly string[] All = ["English", "Languages", "Articles", "Encoder", "Retrieval", "Answering", "Channels", "Models", "Evaluation", "Bot"];

    [Theory]
    [InlineData("English")]
    [InlineData("Languages")]
    [InlineData("Articles", "English")]
    [InlineData("Encoder")]
    [InlineData("Retrieval", "Articles", "Encoder", "English")]
    [InlineData("Answering", "Retrieval", "Articles", "Encoder", "English", "Languages")]
    [InlineData("Channels", "Languages")]
    [InlineData("Models")]
    [InlineData("Evaluation", "Answering", "Retrieval", "Articles", "English")]
    public void A_room_sees_only_the_rooms_below_it(string room, params string[] mayUse)
    {
        foreach (var other in All.Except([room]).Except(mayUse))
            Types().That().ResideInNamespaceMatching(Inside(room)).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Inside(other)))
                .Check(Rooms);
    }

    [Theory]
    [InlineData("Articles")]
    [InlineData("Encoder")]
    [InlineData("Retrieval")]
    [InlineData("Channels")]
    [InlineData("Models")]
    [InlineData("Bot")]
    public void Semantic_Kernel_is_used_in_Answering_only(string room) =>
        Types().That().ResideInNamespaceMatching(Inside(room)).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Microsoft\.SemanticKernel(\..*)?$")).Check(Rooms);

    [Theory]
    [InlineData("Articles")]
    [InlineData("Encoder")]
    [InlineData("Retrieval")]
    [InlineData("Answering")]
    [InlineData("Channels")]
    [InlineData("Models")]
    public void OpenTelemetry_is_used_in_Bot_only(string room) =>
        Types().That().ResideInNamespaceMatching(Inside(room)).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^OpenTelemetry(\..*)?$")).Check(Rooms);

    [Theory]
    [InlineData("Articles")]
    [InlineData("Retrieval")]
    [InlineData("Answering")]
    [InlineData("Models")]
    [InlineData("Bot")]
    public void The_Bot_Framework_SDK_is_used_in_Channels_only(string room) => DoesWithoutTheSdk(room).Check(Rooms);

    [Fact]
    public void The_rule_about_the_SDK_sees_it_where_it_is_used() =>
        Assert.Throws<FailedArchRuleException>(() => DoesWithoutTheSdk("Channels").Check(Rooms));

    /// <summary>Newtonsoft follows the parent and root of a node in circles until the process dies.</summary>
    [Theory]
    [InlineData("Activities")]
    [InlineData("Adapters")]
    [InlineData("Delivery")]
    [InlineData("DirectLine")]
    [InlineData("Emulator")]
    [InlineData("Formats")]
    [InlineData("Plain")]
    [InlineData("Teams")]
    [InlineData("Turns")]
    [InlineData("WebChat")]
    public void No_JsonNode_gets_near_an_activity(string folder) => DoesWithoutJsonNode(Inside($@"Channels\.{folder}")).Check(Rooms);

    /// <summary>The polymorphism of System.Text.Json itself is made of nodes, so there the rule must fail.</summary>
    [Fact]
    public void The_rule_about_JsonNode_sees_it_where_it_is_used() =>
        Assert.Throws<FailedArchRuleException>(() => DoesWithoutJsonNode(@"^System\.Text\.Json\.Serialization\.Converters$").Check(Rooms));

    [Fact]
    public void Every_folder_of_a_room_stands_on_the_map()
    {
        var map = File.ReadAllText(Path.Combine(Published.PublishedProgram.Clone, "docs", "architecture.md"));
        var folders = All.SelectMany(room => Directory.EnumerateDirectories(Path.Combine(Published.PublishedProgram.Clone, "src", room)))
            .Select(folder => Path.GetFileName(folder)).Except(["Properties", "bin", "obj"]).Distinct().ToList();

        Assert.NotEmpty(folders);
        Assert.DoesNotContain(folders, folder => !map.Contains($"`{folder}`", StringComparison.Ordinal));
    }

    private static TypesShouldConjunction DoesWithoutJsonNode(string @namespace) => Types().That().ResideInNamespaceMatching(@namespace).Should()
        .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^System\.Text\.Json\.Nodes$"));

    private static TypesShouldConjunction DoesWithoutTheSdk(string room) => Types().That().ResideInNamespaceMatching(Inside(room)).Should()
        .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^(Microsoft\.Bot|Microsoft\.Rest|Newtonsoft\.Json)(\..*)?$"));

    private static string Inside(string room) => $@"^ArticleBot\.{room}(\..*)?$";
}
