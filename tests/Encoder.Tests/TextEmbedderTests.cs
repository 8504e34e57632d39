using System.Numerics.Tensors;
using System.Text.Json;

namespace ArticleBot.Encoder.Tests;

public sealed class TextEmbedderTests
{
    private const string DaysOff = "How many days off do I get in my first year?";
    private const string Leave = "New staff are given twenty-two days of annual leave in the year in which they join.";
    private const string Bakery = "The bakery closes at four on Sundays because the ovens are cleaned then.";
    private const string BreadShop = "When does the bread shop shut at the weekend?";

    private static readonly Lazy<TextEmbedder> Embedder = new(TextEmbedder.Open);

    /// <summary>Texts with the cosine that the training path gives them: <c>export.py --search</c> in <c>src/Training/Encoder</c> fills them in.</summary>
    public static TheoryData<string, string, float> Examples()
    {
        var examples = new TheoryData<string, string, float>();
        using var stream = typeof(TextEmbedderTests).Assembly.GetManifestResourceStream("search-examples.json")!;
        using var file = JsonDocument.Parse(stream);
        foreach (var example in file.RootElement.EnumerateArray())
        {
            examples.Add(
                example.GetProperty("one").GetString()!, example.GetProperty("other").GetString()!, example.GetProperty("cosine").GetSingle());
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Vectors_lie_as_those_of_the_training_path(string one, string other, float cosine) => Assert.Equal(cosine, Cosine(one, other), 0.03f);

    [Fact]
    public void A_vector_has_length_one()
    {
        var vector = Embedder.Value.Embed(Leave);

        Assert.Equal(EncoderShape.Width, vector.Length);
        Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 1e-4f);
    }

    [Fact]
    public void The_end_of_a_long_text_counts_too()
    {
        var long250 = string.Join(' ', Enumerable.Repeat("The quarry was closed by the county.", 40));

        Assert.True(Cosine(BreadShop, $"{long250} {string.Concat(Enumerable.Repeat(Bakery + " ", 10))}") > Cosine(BreadShop, long250) + 0.1f);
    }

    [Fact]
    public void A_text_without_a_word_has_a_vector_too() => Assert.Equal(1, TensorPrimitives.Norm<float>(Embedder.Value.Embed("")), 1e-4f);

    [Fact]
    public async Task Texts_embedded_at_the_same_time_have_the_vectors_that_they_have_alone()
    {
        string[] texts = [DaysOff, Leave, Bakery, BreadShop];
        var alone = texts.Select(Embedder.Value.Embed).ToArray();

        var together = await Task.WhenAll(texts.Select(text => Task.Run(() => Embedder.Value.Embed(text))));

        Assert.Equal(alone, together);
    }

    private static float Cosine(string one, string other) => TensorPrimitives.Dot<float>(Embedder.Value.Embed(one), Embedder.Value.Embed(other));
}
