using System.Globalization;
using System.Text;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>
/// Passages of words drawn by Zipf's law as those of real text are: the most common are English stop words, the others made up. Vectors lie around topics. The
/// same seed gives the same corpus on every machine.
/// </summary>
internal sealed class SyntheticCorpus(int seed)
{
    /// <summary>Seed of every figure on the page.</summary>
    public const int PageSeed = 20261122;

    /// <summary>Numbers per vector.</summary>
    public const int Dimensions = 256;

    /// <summary>Passages per article.</summary>
    public const int PassagesPerArticle = 8;

    private const int Vocabulary = 200_000;
    private const int Topics = 500;
    private const int MeanWords = 120;

    private static readonly float[][] TopicCentres = [.. Enumerable.Range(0, Topics).Select(topic => Noise(new Random(topic), 1f))];

    /// <summary>The most common words, in their order.</summary>
    public static IReadOnlyList<string> StopWords { get; } = "the of and to a in is that was he for it with as his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up into".Split(' ');

    private static readonly string[] Words = [.. StopWords, .. Enumerable.Range(0, Vocabulary - StopWords.Count).Select(Word)];

    /// <summary>The text of a passage: 60 to 180 words in sentences of about twelve.</summary>
    public string Text(int passage)
    {
        var random = new Random(HashCode(seed, passage));
        var text = new StringBuilder();
        var words = MeanWords + random.Next(-60, 61);
        for (var i = 0; i < words; i++)
            text.Append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").Append(Words[Rank(random)]);
        return text.Append('.').ToString();
    }

    /// <summary>The title of an article.</summary>
    public string Title(int article)
    {
        var random = new Random(HashCode(seed + 1, article));
        return string.Join(' ', Enumerable.Range(0, 6).Select(_ => Words[Rank(random)]));
    }

    /// <summary>The vector of a passage: its topic's centre and as much noise again.</summary>
    public float[] Vector(int passage)
    {
        var random = new Random(HashCode(seed + 2, passage));
        return Sum(TopicCentres[random.Next(Topics)], Noise(random, 1f));
    }

    /// <summary>A question of ten words of one passage, common ones among them but no stop words.</summary>
    public string Question(int number, int passages)
    {
        var random = new Random(HashCode(seed + 3, number));
        var words = Text(random.Next(passages)).Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Except(StopWords).ToArray();
        return string.Join(' ', Enumerable.Range(0, 10).Select(_ => words[random.Next(words.Length)]));
    }

    /// <summary>A question's vector: that of the passage with half as much noise again.</summary>
    public float[] QuestionVector(int number, int passages)
    {
        var random = new Random(HashCode(seed + 3, number));
        return Sum(Vector(random.Next(passages)), Noise(random, 0.5f));
    }

    /// <summary>Words that the analysis takes as they are: two syllables and a number for the rarer ones.</summary>
    private static string Word(int rank)
    {
        const string Consonants = "bdfgklmnprtvz";
        const string Vowels = "aou";
        var word = new StringBuilder();
        for (var rest = (rank % 1521) + 1521; rest > 0; rest /= 39)
            word.Append(Consonants[rest % 39 / 3]).Append(Vowels[rest % 3]);
        return rank < 1521 ? word.ToString() : word.Append('x').Append((rank / 1521).ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>A rank by Zipf's law with exponent 1: equally likely in every tenfold.</summary>
    private static int Rank(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary)) - 1;

    private static float[] Noise(Random random, float size)
    {
        var noise = new float[Dimensions];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * size;
        return noise;
    }

    private static float[] Sum(float[] a, float[] b)
    {
        var sum = new float[a.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = a[i] + b[i];
        return sum;
    }

    /// <summary>Spreads neighbouring numbers (SplitMix64's finaliser, Steele et al., 2014).</summary>
    private static int HashCode(int a, int b)
    {
        var bits = ((ulong)(uint)a << 32) | (uint)b;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return (int)(bits ^ (bits >> 31));
    }
}
