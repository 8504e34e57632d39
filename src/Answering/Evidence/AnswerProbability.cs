using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleBot.Answering.Reading;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// How probably the chosen sentence answers the question: a logistic regression over <see cref="AnswerFeatures"/>, fitted by <c>src/Training picker</c> on
/// questions of several kinds of articles that the reader has not seen, answerable and not (<c>Learned/picker.md</c>).
/// </summary>
internal sealed class AnswerProbability
{
    /// <summary>What a log-odd of the rules counts: the reader sees a part of what they see.</summary>
    private const float ObjectionWeight = 0.4f;

    /// <summary>
    /// Nothing that the numbers say makes an answer surer than nine in ten, and what rules say against it counts from there: where passages and sentences are
    /// few, the numbers go beyond what they were fitted on.
    /// </summary>
    private const float Surest = 2.2f;

    private static readonly Lazy<AnswerProbability> Shipped = new(Load);

    private readonly ProbabilityModel _model;

    /// <param name="model">The weights and what they belong to.</param>
    /// <exception cref="InvalidDataException">It was fitted on other features than this version makes.</exception>
    public AnswerProbability(ProbabilityModel model)
    {
        if (!model.Features.SequenceEqual(AnswerFeatures.Names) || model.Weights.Count != model.Features.Count)
            throw new InvalidDataException("The answer probability was fitted on other features than this version makes: fit it again with src/Training.");
        _model = model;
    }

    /// <summary>The one that ships with the application.</summary>
    public static AnswerProbability BuiltIn => Shipped.Value;

    /// <summary>The log-odds under which is refused, as fitted.</summary>
    public float Border => _model.Border;

    /// <summary>Log-odds that the chosen sentence answers; null where the numbers are of a reader that it was not fitted on.</summary>
    /// <param name="findings">What was found; at least one sentence.</param>
    public float? LogOdds(Findings findings) => findings.Reader?.Kind == ReaderKind.Encoder
        ? Math.Min(Surest, TensorPrimitives.Dot(AnswerFeatures.Of(findings), [.. _model.Weights]) + _model.Bias) + ObjectionOf(findings)
        : null;

    /// <summary>What the rules say against the chosen sentence, in log-odds, at most 0. It is given: the other weights are fitted beside it.</summary>
    /// <param name="findings">What was found; at least one sentence.</param>
    public static float ObjectionOf(Findings findings) => ObjectionWeight * findings.Sentences[0].Effects.Objection;

    private static AnswerProbability Load()
    {
        const string resource = "ArticleBot.Answering.Learned.probability.json";
        using var file = typeof(AnswerProbability).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing: build again.");
        return new AnswerProbability(JsonSerializer.Deserialize(file, ProbabilityModelContext.Default.ProbabilityModel)
            ?? throw new InvalidDataException("The answer probability is empty: fit it again with src/Training."));
    }
}

/// <summary>The answer probability as it is kept in a file.</summary>
/// <param name="Features">What the weights belong to: <see cref="AnswerFeatures.Names"/> of the version that it was fitted with.</param>
/// <param name="Weights">One for each feature.</param>
/// <param name="Bias">Added to their sum; the result is log-odds.</param>
/// <param name="Border">The log-odds under which is refused.</param>
internal sealed record ProbabilityModel(IReadOnlyList<string> Features, IReadOnlyList<float> Weights, float Bias, float Border);

/// <summary>Reads and writes <see cref="ProbabilityModel"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ProbabilityModel))]
internal sealed partial class ProbabilityModelContext : JsonSerializerContext;
