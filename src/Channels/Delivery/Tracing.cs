using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Delivery;

/// <summary>Traces, which the Emulator shows to the developer before it. A request that collects its replies gets none.</summary>
internal static class Tracing
{
    /// <summary>The names by which the Emulator and every sample know a failed turn.</summary>
    public static Task TraceErrorAsync(this ITurnContext turn, Exception exception, CancellationToken cancellationToken) => turn.TraceAsync(
        "OnTurnError Trace", "TurnError", "https://www.botframework.com/schemas/error", $"{exception.GetType().Name}: {exception.Message}", cancellationToken);

    public static Task TraceAsync(
        this ITurnContext turn, string name, string label, string valueType, object value, CancellationToken cancellationToken) =>
        turn.Activity.DeliveryMode is DeliveryModes.ExpectReplies
            ? Task.CompletedTask
            : turn.SendAsync(
                new Activity { Type = ActivityTypes.Trace, Name = name, Label = label, ValueType = valueType, Value = value }, cancellationToken);
}
