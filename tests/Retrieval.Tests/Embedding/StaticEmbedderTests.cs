using System.Numerics.Tensors;
using ArticleBot.Retrieval.Embedding;
using CsCheck;
using Microsoft.Extensions.AI;

namespace ArticleBot.Retrieval.Tests.Embedding;

public sealed class StaticEmbedderTests
{
    [Theory]
    [InlineData("doctor", "physician", "bridge")]
    [InlineData("car", "vehicle", "poem")]
    [InlineData("How did the king die?", "The monarch's death was caused by fever.", "The railway station was rebuilt in brick.")]
    public async Task Related_words_are_nearer_than_others(string text, string related, string other)
    {
        var vectors = await StaticEmbedder.BuiltIn.GenerateAsync([text, related, other]);

        Assert.True(Cosine(vectors[0], vectors[1]) > Cosine(vectors[0], vectors[2]) + 0.1f);
    }

    [Fact]
    public void Every_text_has_a_vector_of_length_one_or_zero()
    {
        Gen.String[0, 60].Sample(text =>
        {
            var length = TensorPrimitives.Norm<float>(StaticEmbedder.BuiltIn.Table.Embed(text));

            Assert.True(length == 0 || MathF.Abs(length - 1) < 1e-4f);
        });
    }

    [Fact]
    public void Words_that_the_table_does_not_know_still_tell_texts_apart()
    {
        var table = StaticEmbedder.BuiltIn.Table;

        Assert.Equal(1, TensorPrimitives.Dot<float>(table.Embed("Qwzyx"), table.Embed("the qwzyx.")), 3);
        Assert.InRange(TensorPrimitives.Dot<float>(table.Embed("qwzyx"), table.Embed("vvbnm")), -1, 0.95f);
    }

    [Fact]
    public void Nothing_to_search_for_gives_a_vector_of_zeros()
    {
        Assert.All(StaticEmbedder.BuiltIn.Table.Embed("what is it?"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void The_metadata_name_the_table()
    {
        using var embedder = StaticEmbedder.BuiltIn;

        var metadata = Assert.IsType<EmbeddingGeneratorMetadata>(embedder.GetService(typeof(EmbeddingGeneratorMetadata)));

        Assert.Equal(256, metadata.DefaultModelDimensions);
        Assert.Matches("^static-[0-9a-f]{8}$", metadata.DefaultModelId);
        Assert.Null(embedder.GetService(typeof(EmbeddingGeneratorMetadata), "other"));
    }

    [Fact]
    public void A_saved_table_reads_back_to_a_part_in_a_hundred()
    {
        var random = new Random(3);
        float[] values = [.. Enumerable.Range(0, 5 * 8).Select(_ => (random.NextSingle() - 0.5f) * 4)];
        var table = new TokenTable(["red", "blue", "green"], 2, values);
        using var file = new MemoryStream();

        table.Save(file);
        file.Position = 0;
        var read = TokenTable.Load(file);

        Assert.Equal(table.Stems, read.Stems);
        Assert.All(
            new[] { "red", "blue green", "red unknown red" },
            text => Assert.True(TensorPrimitives.Dot<float>(table.Embed(text), read.Embed(text)) > 0.999f));
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused()
    {
        var failure = Assert.Throws<InvalidDataException>(() => TokenTable.Load(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));

        Assert.Contains("train it again", failure.Message, StringComparison.Ordinal);
    }

    private static float Cosine(Embedding<float> a, Embedding<float> b) => TensorPrimitives.CosineSimilarity(a.Vector.Span, b.Vector.Span);
}
