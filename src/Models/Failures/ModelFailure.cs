namespace ArticleBot.Models.Failures;

/// <summary>Why a model did not do what it was asked for.</summary>
public enum ModelFailure
{
    /// <summary>Nothing answers at the address.</summary>
    Unreachable,

    /// <summary>The key or the identity is not accepted.</summary>
    NotAllowed,

    /// <summary>The service knows neither the path nor the deployment.</summary>
    NotFound,

    /// <summary>The quota is used up for now.</summary>
    Busy,

    /// <summary>The question with its passages is longer than the model reads.</summary>
    TooLong,

    /// <summary>The service's content filter refused the question or the reply.</summary>
    Filtered,

    /// <summary>The service refused the request for another reason.</summary>
    Refused,

    /// <summary>The service failed.</summary>
    ServerError,

    /// <summary>The reply did not come in time.</summary>
    TimedOut,

    /// <summary>The reply ended before it was complete.</summary>
    CutOff,

    /// <summary>What came back is not a reply of this interface.</summary>
    Unreadable,

    /// <summary>The model failed so often just now that it is left alone for a moment.</summary>
    Paused,
}
