using ArticleBot.Models.Failures;
using ArticleBot.Models.Tests.Fakes;
using CsCheck;
using Microsoft.Extensions.AI;

namespace ArticleBot.Models.Tests.Embeddings;

public class EmbeddingModelTests
{
    [Fact]
    public async Task Azure_is_asked_for_the_deployment_at_its_stable_address()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Embeddings(LengthOf));
        await using var host = ModelHost.Azure(server, null, ("Models:Embeddings:Dimensions", "2"));

        var vector = await host.Embeddings.GenerateVectorAsync("salt");

        Assert.Equal([4f, 1f], vector.ToArray());
        var request = Assert.Single(server.Requests);
        Assert.Equal("/openai/v1/embeddings", request.Path);
        Assert.Equal("embedder", request.Body.GetProperty("model").GetString());
        Assert.Equal(2, request.Body.GetProperty("dimensions").GetInt32());
    }

    [Fact]
    public async Task Any_number_of_texts_goes_in_calls_of_bounded_size_and_comes_back_in_order()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Embeddings(LengthOf));
        await using var host = ModelHost.Compatible(server, null, ("Models:Embeddings:BatchSize", "7"));

        await Gen.Int[0, 40].SampleAsync(
            async count =>
            {
                server.Requests.Clear();

                var embeddings = await host.Embeddings.GenerateAsync(Enumerable.Range(1, count).Select(length => new string('a', length)));

                Assert.Equal(Enumerable.Range(1, count).Select(length => (float)length), embeddings.Select(embedding => embedding.Vector.Span[0]));
                Assert.Equal((count + 6) / 7, server.Requests.Count);
                Assert.All(server.Requests, request => Assert.InRange(request.Body.GetProperty("input").GetArrayLength(), 1, 7));
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_between_characters()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Embeddings(LengthOf));
        await using var host = ModelHost.Compatible(server, null, ("Models:Embeddings:MaximumTextLength", "101"));

        await host.Embeddings.GenerateVectorAsync(new string('a', 100) + "😀 and more");

        Assert.Equal(new string('a', 100), Assert.Single(server.Requests).Body.GetProperty("input")[0].GetString());
    }

    public static TheoryData<string, float[][]> Unsound => new()
    {
        { "too few", [[1f]] },
        { "too many", [[1f], [2f], [3f]] },
        { "of two lengths", [[1f], [2f, 3f]] },
        { "empty", [[], []] },
        { "not finite", [[1f], [float.NaN]] },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public async Task Vectors_that_cannot_be_right_are_refused(string what, float[][] vectors)
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Vectors(vectors));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Embeddings.GenerateAsync(["salt", "ice"]));

        Assert.True(exception.Failure == ModelFailure.Unreadable, what);
    }

    [Fact]
    public async Task A_refusal_names_the_setting_of_the_embedding_model()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Error(401, "invalid_api_key"));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Embeddings.GenerateVectorAsync("salt"));

        Assert.Equal(ModelFailure.NotAllowed, exception.Failure);
        Assert.Contains("Check Models:Embeddings:ApiKey", exception.Message, StringComparison.Ordinal);
    }

    private static float[] LengthOf(string text) => [text.Length, 1f];
}
