using System.ClientModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticleBot.Models.Connections;
using Azure.Identity;
using Polly.CircuitBreaker;

namespace ArticleBot.Models.Failures;

/// <summary>Turns what the client library throws into one sentence about what happened and how to repair it.</summary>
/// <param name="Subject">"chat model" or "embedding model".</param>
/// <param name="Path">Where the model stands in the configuration.</param>
/// <param name="Model">The model's settings.</param>
internal sealed partial record FailureExplainer(string Subject, string Path, ModelOptions Model)
{
    // "model at host": the host is what people recognise; the rest of the address may be long.
    private string Name => $"The {Subject} \"{Model.Deployment}\" at {new Uri(Model.Endpoint!).Authority}";

    public ModelException Explain(Exception exception) => exception switch
    {
        ModelException known => known,
        ClientResultException { Status: > 0 } result => ExplainStatus(result.Status, ErrorCode(result)),
        BrokenCircuitException => new(ModelFailure.Paused,
            $"{Name} failed several times in a row and is left alone for a moment. Its earlier failures are in the log."),
        AuthenticationFailedException => new(
            ModelFailure.NotAllowed,
            $"{Name} needs a key or an identity, and this process has no identity to show. Set {Path}:ApiKey, or sign in (az login, a managed identity)."),
        OperationCanceledException => TimedOut(),
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException => Unreadable(),
        _ when Has<AnswerTooLongException>(exception) => new(
            ModelFailure.Unreadable, $"{Name} did not stop sending, and its reply was cut off. Check {Path}:Endpoint, and what is running there."),
        _ when Has<IOException>(exception) => CutOff(),
        HttpRequestException or ClientResultException or AggregateException => new(
            ModelFailure.Unreachable,
            $"{Name} cannot be reached. Check {Path}:Endpoint, and whether this machine may connect to it."),
        _ => new(ModelFailure.ServerError, $"{Name} failed ({exception.GetType().Name})."),
    };

    public ModelException TimedOut() => new(
        ModelFailure.TimedOut, $"{Name} did not reply within {Model.TimeoutSeconds} s. Try again, or raise {Path}:TimeoutSeconds.");

    public ModelException CutOff() => new(ModelFailure.CutOff, $"{Name} stopped in the middle of its reply. Try again.");

    public ModelException NothingSaid() => new(
        ModelFailure.CutOff,
        $"{Name} used up its tokens before it said anything, as models do that think first. Set {Path}:ReasoningEffort to Low, so that it gets more.");

    public ModelException Filtered() => new(ModelFailure.Filtered, $"{Name} withheld its reply: the service's content filter refused it.");

    public ModelException Unreadable() => new(
        ModelFailure.Unreadable,
        $"{Name} sent something that is not a reply of the OpenAI interface. Check {Path}:Endpoint; for compatible servers it usually ends in /v1.");

    /// <summary>Whether there is such a cause, which the libraries wrap to different depths.</summary>
    private static bool Has<T>(Exception? exception)
        where T : Exception => exception is not null && (exception is T || Has<T>(exception.InnerException));

    private ModelException ExplainStatus(int status, string? code) => (status, code) switch
    {
        (_, "content_filter" or "ResponsibleAIPolicyViolation") => Filtered(),
        (_, "context_length_exceeded") => new(
            ModelFailure.TooLong, $"{Name} cannot read that much at once ({code}). Use a model with a larger context in {Path}:Deployment."),
        (401 or 403, _) => new(ModelFailure.NotAllowed, Rejected(status, code)),
        (404, _) => new(
            ModelFailure.NotFound,
            $"{Name} was not found (404{Code(code)}). Check {Path}:Deployment (the deployment's name, not the model's, in Azure) and {Path}:Endpoint."),
        ( >= 300 and < 400, _) => new(
            ModelFailure.Refused, $"{Name} redirects to another address ({status}), which is not followed with a key. Set {Path}:Endpoint to the final "
                + "address."),
        (429, _) => new(ModelFailure.Busy, $"{Name} has no quota left for now (429{Code(code)}). Wait a moment, or raise the deployment's quota."),
        (408, _) => TimedOut(),
        ( >= 500, _) => new(ModelFailure.ServerError, $"{Name} failed ({status}{Code(code)}). Try again; if it stays, look at the service's own state."),
        ( >= 200 and < 300, _) => Unreadable(),
        _ => new(ModelFailure.Refused, $"{Name} refused the request ({status}{Code(code)}). Check {Path}:Deployment and {Path}:Endpoint."),
    };

    private string Rejected(int status, string? code) => string.IsNullOrWhiteSpace(Model.ApiKey)
        ? $"{Name} does not accept this process ({status}{Code(code)}). Give its identity the role \"Cognitive Services OpenAI User\", or set {Path}:ApiKey."
        : $"{Name} does not accept the key ({status}{Code(code)}). Check {Path}:ApiKey, and that it belongs to this endpoint.";

    private static string Code(string? code) => code is null ? string.Empty : $", {code}";

    /// <summary>The service's machine-readable code, when it looks like one: anything else could be the key or the question echoed back.</summary>
    private string? ErrorCode(ClientResultException exception) =>
        ServiceError.Of(exception).Code is { } code && CodeShape().IsMatch(code) && code != Model.ApiKey ? code : null;

    [GeneratedRegex("^[A-Za-z_]{3,40}$")]
    private static partial Regex CodeShape();
}
