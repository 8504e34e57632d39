using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>Asks over <c>/api/messages</c> as one of the channels does, waits for the reply at the serviceUrl, and tells what it is worth.</summary>
internal sealed class ConnectorPerson(int number, HttpClient http, SoakChannel channel, SoakCrowd crowd, SoakTally tally)
{
    private static readonly (string Channel, string? Kind)[] Places =
        [("msteams", "personal"), ("msteams", "groupChat"), ("emulator", null), ("webchat", null), ("slack", null)];

    private readonly Random _random = new(number);
    private readonly (string Channel, string? Kind) _place = Places[number % Places.Length];
    private int _conversation;

    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            _conversation++;
            for (var turn = 0; turn < SoakCrowd.TurnsPerConversation; turn++)
            {
                if (!await SoakCrowd.ThinkAsync(_random, cancellationToken))
                    return;
                try
                {
                    await AskAsync(crowd.Questions[_random.Next(crowd.Questions.Count)]);
                }
                catch (Exception exception) when (exception is TimeoutException or HttpRequestException or OperationCanceledException)
                {
                    tally.Lose();
                }
            }

            if (_random.Next(2) == 0)
                await PostAsync(Activity("endOfConversation"), "conversations ended");
            if (_random.Next(20) == 0)
                await PostAsync(Activity("deleteUserData"), "people erased");
        }
    }

    private async Task AskAsync(string question)
    {
        var began = Stopwatch.GetTimestamp();
        var activity = Activity("message");
        activity["text"] = question;
        if (_random.Next(8) == 0)
        {
            activity["deliveryMode"] = "expectReplies";
            using var response = await http.PostAsJsonAsync("/api/messages", activity);
            tally.Note(response);
            var replies = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["activities"]!.AsArray();
            if (replies.Count == 0)
                tally.Lose();
            else
                tally.Answer("turns answered in the response", Stopwatch.GetElapsedTime(began));
            return;
        }

        var id = (string)activity["id"]!;
        try
        {
            var reply = channel.ReplyTo(id);
            await PostAsync(activity, "activities posted");
            if (_random.Next(6) == 0)
                await PostAsync(activity, "activities posted twice");
            var (messageId, message) = await reply.WaitAsync(SoakCrowd.Patience);
            tally.Answer($"turns answered on {_place.Channel}", Stopwatch.GetElapsedTime(began));
            if (_random.Next(4) == 0)
                await JudgeAsync(messageId, message);
        }
        finally
        {
            channel.Forget(id);
        }
    }

    private Task JudgeAsync(string messageId, JsonNode message)
    {
        var judgement = Activity(_place.Channel switch { "msteams" => "invoke", "webchat" => "event", _ => "messageReaction" });
        judgement["replyToId"] = messageId;
        switch (_place.Channel)
        {
            case "msteams":
                judgement["name"] = "message/submitAction";
                judgement["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}}""");
                break;
            case "webchat":
                judgement["name"] = "webchat:activity-status/feedback";
                judgement["entities"] = new JsonArray(
                    (message["entities"] as JsonArray ?? []).Select(entity => entity?["potentialAction"]?[0]?.DeepClone())
                        .FirstOrDefault(action => action is not null));
                break;
            default:
                judgement["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
                break;
        }

        return PostAsync(judgement, "thumbs given");
    }

    private async Task PostAsync(JsonObject activity, string what)
    {
        using var response = await http.PostAsJsonAsync("/api/messages", activity);
        tally.Note(response);
        response.EnsureSuccessStatusCode();
        tally.Add(what);
    }

    private JsonObject Activity(string type)
    {
        var conversation = new JsonObject { ["id"] = $"{_place.Channel}|{number}|{_conversation}" };
        if (_place.Kind is not null)
            conversation["conversationType"] = _place.Kind;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString("n"),
            ["channelId"] = _place.Channel,
            ["serviceUrl"] = channel.Url,
            ["from"] = new JsonObject { ["id"] = $"person-{number}", ["name"] = "Ada" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            ["conversation"] = conversation,
        };
    }
}
