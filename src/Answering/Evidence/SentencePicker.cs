using System.Numerics.Tensors;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Says how likely a sentence is the one that answers: a logistic regression over <see cref="SentenceFeatures"/>, fitted by <c>src/Training</c> with
/// Microsoft.ML.
/// </summary>
/// <remarks>Its weights are divided by that of the reader's log-odds, so that its scores stay on the reader's scale.</remarks>
internal sealed class SentencePicker
{
    private readonly float[] _weights;

    /// <param name="model">The weights and what they belong to.</param>
    /// <exception cref="InvalidDataException">It was fitted on other features than this version makes.</exception>
    public SentencePicker(PickerModel model)
    {
        if (!model.Features.SequenceEqual(SentenceFeatures.Names) || model.Weights.Count != model.Features.Count)
            throw new InvalidDataException("The sentence picker was fitted on other features than this version makes: fit it again with src/Training.");
        _weights = [.. model.Weights];
    }

    /// <summary>Log-odds up to a constant; comparable within one question.</summary>
    public float Score(SentenceFeatures features) => TensorPrimitives.Dot(features.ToRow(), _weights);
}
