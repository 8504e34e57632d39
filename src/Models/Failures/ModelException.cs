namespace ArticleBot.Models.Failures;

/// <summary>
/// A model did not do what it was asked for. The message is fit to be logged and shown: it names the setting to repair and holds neither key nor question nor
/// anything else the service sent back, which is why the original exception is not attached.
/// </summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes an exception with its reason.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">What happened and how to repair it.</param>
    public ModelException(ModelFailure failure, string message)
        : base(message) => Failure = failure;

    /// <summary>Why the model did not do it.</summary>
    public ModelFailure Failure { get; }
}
