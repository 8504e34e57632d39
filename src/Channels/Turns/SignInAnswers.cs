using ArticleBot.Channels.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Turns;

/// <summary>
/// Answers to Teams' sign-in invokes. The bot asks nobody to sign in, and says so in the words of the protocol, so that Teams ends its attempt.
/// </summary>
/// <remarks>The statuses are those by which the SDK's own sign-in prompt tells Teams that it has no token.</remarks>
internal static class SignInAnswers
{
    /// <summary>The one name that the SDK has no constant for: Teams tells why single sign-on failed.</summary>
    public const string FailureOperationName = "signin/failure";

    private const string NoSignIn = "This bot asks nobody to sign in.";

    public static InvokeResponse ToTokenExchange(object? value)
    {
        var request = value as JToken;
        return request.Text("id") is { } id
            ? new InvokeResponse
            {
                Status = 412,
                Body = new TokenExchangeInvokeResponse { Id = id, ConnectionName = request.Text("connectionName"), FailureDetail = NoSignIn },
            }
            : Malformed();
    }

    public static InvokeResponse ToVerifyState(object? value) =>
        value is JObject ? new InvokeResponse { Status = 404, Body = Responses.Error("NotFound", NoSignIn) } : Malformed();

    /// <summary>Nothing was asked for, so nothing is lost.</summary>
    public static InvokeResponse ToFailure() => new() { Status = 200, Body = new JObject() };

    private static InvokeResponse Malformed() => new() { Status = 400, Body = Responses.Error("BadRequest", "The value is not what a sign-in sends.") };
}
