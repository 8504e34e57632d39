using ArticleBot.Models.Tests.Fakes;

namespace ArticleBot.Models.Tests;

public class ModelStatusTests
{
    [Fact]
    public async Task Models_that_are_not_configured_are_no_fault()
    {
        await using var host = ModelHost.Create([]);

        var findings = await host.Status.ProbeAsync(CancellationToken.None);

        Assert.Equal([ModelState.NotConfigured, ModelState.NotConfigured], findings.Select(finding => finding.State));
        Assert.Equal("Models:Chat:Provider is empty: the bot works without it, from its own means.", findings[0].Message);
    }

    [Fact]
    public async Task Models_that_reply_are_working()
    {
        await using var server = await FakeModelServer.StartAsync(context =>
            (context.Request.Path.Value!.EndsWith("/embeddings", StringComparison.Ordinal) ? Replies.Vectors([[1f, 2f, 3f]]) : Replies.Chat("ready"))(context));
        await using var host = ModelHost.Compatible(server);

        var findings = await host.Status.ProbeAsync(CancellationToken.None);

        Assert.Equal([ModelState.Working, ModelState.Working], findings.Select(finding => finding.State));
        Assert.Equal($"\"writer\" at {server.Address}/v1 replies.", findings[0].Message);
        Assert.Equal($"\"embedder\" at {server.Address}/v1 gives vectors of 3 numbers.", findings[1].Message);
    }

    [Fact]
    public async Task A_model_that_fails_is_a_finding_with_its_repair()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Error(401, "invalid_api_key"));
        await using var host = ModelHost.Azure(server);

        var findings = await host.Status.ProbeAsync(CancellationToken.None);

        Assert.All(findings, finding => Assert.Equal(ModelState.Failing, finding.State));
        Assert.Contains("Check Models:Chat:ApiKey", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("Check Models:Embeddings:ApiKey", findings[1].Message, StringComparison.Ordinal);
    }
}
