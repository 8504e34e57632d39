using System.Numerics.Tensors;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Training.Sets;

/// <summary>The vectors of one set's passages, searched exhaustively and joined with BM25 as the application joins them.</summary>
public sealed class PassageVectors
{
    /// <summary>As many as the application takes from each side, and more, since the set's index finds some that the application's does not.</summary>
    private const int Nearest = 200;

    private readonly TokenTable _table;
    private readonly float[][] _vectors;
    private readonly float[][] _encoded;
    private readonly Dictionary<string, float[]> _questions;

    /// <param name="set">Passages and questions.</param>
    /// <param name="table">The static table.</param>
    /// <param name="encoded">Gives passages and questions the pretrained encoder's vectors; null where none are asked for.</param>
    public PassageVectors(LabelledSet set, TokenTable table, EncodedTexts? encoded)
    {
        _table = table;
        _vectors = [.. set.Passages.AsParallel().AsOrdered().Select(passage => table.Embed(EncodedTexts.Of(passage)))];
        var passages = encoded?.Encode(set.Passages.Select(EncodedTexts.Of));
        _encoded = passages is null ? [] : [.. set.Passages.Select(passage => passages[EncodedTexts.Of(passage)])];
        _questions = encoded?.Encode(set.Questions.Select(question => question.Question.Text)) ?? [];
    }

    /// <summary>The nearest passages by the table's cosine, best first.</summary>
    public IReadOnlyList<(int Passage, float Cosine)> Find(string question, int count) => Best(_vectors, _table.Embed(question), count);

    /// <summary>The nearest passages by the encoder's cosine, best first.</summary>
    public IReadOnlyList<(int Passage, float Cosine)> FindEncoded(string question, int count) => Best(_encoded, _questions[question], count);

    /// <summary>The encoder's cosine of a question of the set and a passage.</summary>
    public float EncoderCosine(string question, int passage) => TensorPrimitives.Dot<float>(_questions[question], _encoded[passage]);

    /// <summary>The best passages by BM25, as a share of its best, and cosines together.</summary>
    /// <param name="question">A question of the set.</param>
    /// <param name="lexical">What BM25 finds.</param>
    /// <param name="weights">How much the cosines count.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<int> Join(string question, IReadOnlyList<(int Passage, float Score)> lexical, JoinWeights weights, int count)
    {
        var top = lexical.Count > 0 ? lexical[0].Score : 1;
        var shares = lexical.ToDictionary(item => item.Passage, item => item.Score / top);
        var vector = _table.Embed(question);
        var places = shares.Keys.Concat(Find(question, Nearest).Select(item => item.Passage));
        if (weights.Encoder > 0)
            places = places.Concat(FindEncoded(question, Nearest).Select(item => item.Passage));
        return [.. places.Distinct().OrderByDescending(Score).ThenBy(place => place).Take(count)];

        float Score(int place)
        {
            var words = ((1 - weights.Table) * shares.GetValueOrDefault(place)) + (weights.Table * TensorPrimitives.Dot<float>(vector, _vectors[place]));
            return weights.Encoder == 0 ? words : ((1 - weights.Encoder) * words) + (weights.Encoder * EncoderCosine(question, place));
        }
    }

    private static (int Passage, float Cosine)[] Best(float[][] vectors, float[] question, int count) =>
        [.. vectors.Select((other, i) => (i, TensorPrimitives.Dot<float>(question, other))).OrderByDescending(item => item.Item2).Take(count)];
}

/// <summary>How much the cosines count in the first search, as the settings <c>Retrieval:VectorWeight</c> and <c>Retrieval:EncoderWeight</c> say it.</summary>
/// <param name="Table">The table's cosine beside BM25, 0 to 1.</param>
/// <param name="Encoder">The encoder's cosine beside both, 0 to 1; 0 is a search without encoder.</param>
public readonly record struct JoinWeights(float Table, float Encoder)
{
    /// <summary>Of a search with words and table alone.</summary>
    public static readonly JoinWeights WithoutEncoder = new(0.35f, 0);

    /// <summary>What ships.</summary>
    public static readonly JoinWeights Shipped = new(0.35f, 0.7f);
}
