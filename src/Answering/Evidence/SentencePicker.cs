using System.Numerics.Tensors;
using System.Text.Json;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Says how likely a sentence is the one that answers: a logistic regression over <see cref="SentenceFeatures"/>, fitted by <c>src/Training</c> with
/// Microsoft.ML.
/// </summary>
/// <remarks>Its weights are divided by that of the reader's log-odds, so that its scores stay on the reader's scale.</remarks>
internal sealed class SentencePicker
{
    private const string Resource = "ArticleBot.Answering.Learned.picker.json";

    private static readonly Lazy<SentencePicker> Shipped = new(LoadShipped);

    private readonly float[] _weights;

    /// <param name="model">The weights and what they belong to.</param>
    /// <exception cref="InvalidDataException">It was fitted on other features than this version makes.</exception>
    public SentencePicker(PickerModel model)
    {
        if (!model.Features.SequenceEqual(SentenceFeatures.Names) || model.Weights.Count != model.Features.Count)
            throw new InvalidDataException("The sentence picker was fitted on other features than this version makes: fit it again with src/Training.");
        _weights = [.. model.Weights];
    }

    /// <summary>The picker that ships with the application.</summary>
    public static SentencePicker BuiltIn => Shipped.Value;

    /// <summary>Log-odds up to a constant; comparable within one question.</summary>
    public float Score(SentenceFeatures features) => TensorPrimitives.Dot(features.ToRow(), _weights);

    private static SentencePicker LoadShipped()
    {
        using var file = typeof(SentencePicker).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing: build again.");
        return new SentencePicker(JsonSerializer.Deserialize(file, PickerModelContext.Default.PickerModel)
            ?? throw new InvalidDataException("The sentence picker is empty: fit it again with src/Training."));
    }
}
