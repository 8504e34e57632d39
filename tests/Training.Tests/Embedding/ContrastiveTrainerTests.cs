using System.Numerics.Tensors;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Training.Embedding;

namespace ArticleBot.Training.Tests.Embedding;

public sealed class ContrastiveTrainerTests
{
    private const int Dimensions = 16;

    // Queries share no word with their passages, so only training can bring them together.
    private static readonly (string Query, string Passage)[] Subjects =
    [
        ("ship", "harbour sail captain"), ("bread", "flour oven baker"), ("court", "judge lawyer verdict"), ("goal", "football striker stadium"),
    ];

    [Fact]
    public void The_same_seed_gives_the_same_table()
    {
        Assert.Equal(Bytes(Train(seed: 1)), Bytes(Train(seed: 1)));
    }

    [Fact]
    public void Another_seed_gives_another_table()
    {
        Assert.NotEqual(Bytes(Train(seed: 1)), Bytes(Train(seed: 2)));
    }

    [Fact]
    public void A_query_comes_nearest_to_its_own_passage()
    {
        var table = Train(seed: 1);

        foreach (var (query, own) in Subjects)
        {
            var nearest = Subjects.MaxBy(subject => TensorPrimitives.Dot<float>(table.Embed(query), table.Embed(subject.Passage))).Passage;
            Assert.Equal(own, nearest);
        }
    }

    private static TokenTable Train(int seed)
    {
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, 600)
            .Select(i => Subjects[i % Subjects.Length])
            .Select(subject => (subject.Query, Passage: SomeOf(subject.Passage.Split(' '))))
            .ToArray();
        var vocabulary = new Vocabulary([.. pairs.Select(pair => TermAnalyzer.English.Terms($"{pair.Query} {pair.Passage}"))]);
        var vectors = new float[vocabulary.Idf.Count * Dimensions];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = Eigenvectors.Gaussian(random) / 4;
        return new ContrastiveTrainer(vocabulary, vectors, Dimensions, random).Train([new TextPairs("subjects", pairs)], epochs: 25, _ => { });

        string SomeOf(string[] words) => string.Join(' ', words.Where(_ => random.NextDouble() < 0.8).Append(words[0]));
    }

    private static byte[] Bytes(TokenTable table)
    {
        using var file = new MemoryStream();
        table.Save(file);
        return file.ToArray();
    }
}
