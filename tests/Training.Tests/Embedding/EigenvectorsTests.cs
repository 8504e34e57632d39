using System.Numerics.Tensors;
using ArticleBot.Training.Embedding;

namespace ArticleBot.Training.Tests.Embedding;

public sealed class EigenvectorsTests
{
    [Fact]
    public void Words_of_one_subject_come_near_each_other()
    {
        string[][] subjects = [["ship", "harbour", "sail", "captain"], ["bread", "flour", "oven", "baker"]];
        var random = new Random(7);
        var texts = Enumerable.Range(0, 400)
            .Select(i => (IReadOnlyList<string>)[.. Enumerable.Range(0, 6).Select(_ => subjects[i % 2][random.Next(4)])])
            .ToArray();
        var vocabulary = new Vocabulary(texts);

        var vectors = Eigenvectors.Leading(new Cooccurrence(texts, vocabulary), 2, random);

        Assert.True(Cosine("ship", "captain") > 0.9f);
        Assert.True(Cosine("oven", "flour") > 0.9f);
        Assert.True(Cosine("ship", "flour") < 0.5f);

        float Cosine(string a, string b) => TensorPrimitives.CosineSimilarity<float>(Row(a), Row(b));
        ReadOnlySpan<float> Row(string word) => vectors.AsSpan(vocabulary.RowOf(word) * 2, 2);
    }
}
