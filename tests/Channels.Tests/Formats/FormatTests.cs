using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Emulator;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Plain;
using ArticleBot.Channels.Teams;
using ArticleBot.Channels.Tests.Fakes;
using ArticleBot.Channels.Turns;
using ArticleBot.Channels.WebChat;
using CsCheck;
using Microsoft.Bot.Schema;
using Snapshooter.Xunit;

namespace ArticleBot.Channels.Tests.Formats;

/// <summary>One reply, four faces.</summary>
public sealed partial class FormatTests
{
    private static readonly Dictionary<string, IReplyFormat> Formats = new()
    {
        ["teams"] = new TeamsFormat(),
        ["webchat"] = new WebChatFormat(),
        ["emulator"] = new EmulatorFormat(),
        ["plain"] = new PlainFormat(),
    };

    private static readonly Dictionary<string, Reply> Kinds = new()
    {
        ["answer"] = Replies.Answer,
        ["refusal"] = Replies.Refusal,
        ["clarification"] = Replies.Clarification,
        ["articles"] = Replies.ArticleList,
        ["sides"] = Replies.Sides,
        ["steps"] = Replies.Steps,
        ["hostile"] = Replies.Hostile,
        ["explanation"] = Replies.Explanation,
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var format in Formats.Keys)
            {
                foreach (var kind in Kinds.Keys)
                    pairs.Add(format, kind);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_kind_of_reply_looks_as_approved_on_each_channel(string format, string kind)
    {
        var message = Format(format, Kinds[kind]);

        Snapshot.Match(Pretty(message), $"{format}-{kind}");
    }

    [Theory]
    [InlineData("teams")]
    [InlineData("webchat")]
    public void A_reply_that_still_grows_looks_as_approved(string format)
    {
        var message = Formats[format].Format(Replies.Answer, isFinished: false, reader: null);

        Snapshot.Match(Pretty(message), $"{format}-unfinished");
    }

    [Fact]
    public void All_channels_carry_the_same_claims_numbers_and_links() => Gen.Select(Sentence.Array[1, 6], Source.Array[1, 5]).Sample((sentences, sources) =>
    {
        var reply = Compose(sentences, sources);
        var cited = reply.Sentences.SelectMany(sentence => sentence.Sources).Distinct().Order().ToList();

        foreach (var (name, format) in Formats)
        {
            var message = format.Format(reply, isFinished: true, reader: null);

            Assert.Equal(reply.Sentences.Select(sentence => sentence.Text), Claims(message, name, reply));
            Assert.Equal(cited, Markers(message));
            Assert.Equal(cited.Select(number => reply.Sources[number - 1].Url).OfType<string>().Distinct().Order(), Links(message));
        }
    }, iter: 500);

    [Fact]
    public void Every_message_stays_within_its_channels_limit_however_long_the_reply() => Gen.Select(Gen.Int[1, 150], Gen.Int[1, 1500], Gen.Int[0, 60]).Sample(
        (sentences, length, sources) =>
        {
            var reply = new Reply
            {
                Id = "long",
                Kind = ReplyKind.Answer,
                ShortAnswer = new string('s', length),
                Sentences = [.. Enumerable.Range(1, sentences)
                    .Select(i => new ReplySentence(new string('ä', length), sources == 0 ? [] : [1 + (i % sources)]))],
                Sources = [.. Enumerable.Range(1, sources)
                    .Select(i => new ReplySource(i, new string('t', 300), new string('q', length), $"https://a.example/{i}", null, null))],
                Related = [.. Enumerable.Range(1, sources).Select(i => new ReplySource(0, new string('r', 300), "", $"https://a.example/{i}", null, null))],
                Suggestions = [.. Enumerable.Range(1, 9).Select(i => $"Question {i}?")],
            };

            var teams = new TeamsFormat().Format(reply, isFinished: true, reader: null);
            var webChat = new WebChatFormat().Format(reply, isFinished: true, reader: null);

            Assert.True(Size(teams) <= TeamsFormat.MostCharacters);
            Assert.True(Size(webChat) <= WebChatFormat.MostCharacters);
            Assert.True(ClaimsOf(teams).Count <= TeamsFormat.MostClaims);
            Assert.Equal(ClaimsOf(teams).Select(claim => (int)claim!["position"]!), Markers(teams));
            Assert.All(ClaimsOf(teams), claim =>
            {
                Assert.InRange(((string)claim!["appearance"]!["name"]!).Length, 1, 80);
                Assert.InRange(((string)claim["appearance"]!["abstract"]!).Length, 1, 160);
            });
            Assert.True(teams.SuggestedActions!.Actions.Count <= 3);
        }, iter: 30);

    [Fact]
    public void There_is_exactly_one_root_message_with_all_its_four_names()
    {
        foreach (var name in new[] { "teams", "webchat" })
        {
            var root = Assert.Single(Wire.Json(Format(name, Replies.Answer)).Entities(), entity => (string?)entity["@id"] == "");

            Assert.Equal("https://schema.org/Message", (string?)root["type"]);
            Assert.Equal("Message", (string?)root["@type"]);
            Assert.Equal("https://schema.org", (string?)root["@context"]);
            Assert.Equal("AIGeneratedContent", (string?)root["additionalType"]![0]);
        }
    }

    [Fact]
    public void Words_of_articles_stay_words_on_every_channel() => Gen.String[Gen.Char["<>&[]()*_`~|\\#+-=!:\"'\n\u202Eab1 "], 0, 60].Sample(words =>
    {
        var reply = Replies.Hostile with
        {
            Sentences = [new ReplySentence(words, [1])],
            Sources = [Replies.Hostile.Sources[0] with { Title = words, Quote = words }]
        };

        foreach (var (name, format) in Formats)
        {
            var message = format.Format(reply, isFinished: true, reader: null);
            var text = message.Text!;

            Assert.DoesNotContain('\u202E', text);
            Assert.Equal([1], Markers(message));
            if (name == "plain")
                continue;
            Assert.DoesNotMatch(@"<(?!http)", text);
            // What follows the marker's definition belongs to us; before it no word of the article may open markup.
            var body = text.Split("[1]")[0];
            Assert.DoesNotMatch(@"(?<!\\)(?:\\\\)*[\[\]*`|~]", body);
        }
    }, iter: 3000);

    [Fact]
    public void An_address_that_is_no_web_page_never_becomes_a_link()
    {
        foreach (var url in new[] { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/relative", "http://", "cite:9" })
        {
            var reply = Replies.Answer with { Sources = [.. Replies.Answer.Sources.Select(source => source with { Url = url })] };

            foreach (var format in Formats.Keys)
                Assert.Empty(Links(Format(format, reply)));
        }
    }

    private static readonly Gen<string> Word = Gen.String[Gen.Char.AlphaNumeric, 1, 8];

    private static readonly Gen<(string Text, int[] Sources)> Sentence = Gen.Select(Word.Array[1, 8], Gen.Int[1, 5].Array[0, 3])
        .Select((words, sources) => (string.Join(' ', words), sources));

    private static readonly Gen<(string Title, bool HasUrl)> Source = Gen.Select(Word, Gen.Bool);

    private static Reply Compose((string Text, int[] Sources)[] sentences, (string Title, bool HasUrl)[] sources) => new()
    {
        Id = "same",
        Kind = ReplyKind.Answer,
        Sentences = [.. sentences.Select(sentence =>
            new ReplySentence(sentence.Text, [.. sentence.Sources.Where(number => number <= sources.Length).Distinct()]))],
        Sources = [.. sources.Select((source, i) =>
            new ReplySource(i + 1, source.Title, $"Quote {i}", source.HasUrl ? $"https://articles.example/{i}?start=1&end=2" : null, "2024", "Press"))],
    };

    private static Activity Format(string format, Reply reply) => Formats[format].Format(reply, isFinished: true, new ChannelAccount { Id = "user-1" });

    /// <summary>The body of a text, without lists below it, split into sentences at their known borders.</summary>
    private static List<string> Claims(Activity message, string format, Reply reply)
    {
        var body = message.Text!.Split("\n\n")[0];
        if (format == "webchat" && body.StartsWith("[1]:", StringComparison.Ordinal))
            body = "";
        var words = MarkerPattern().Replace(body, "").Replace("  ", " ", StringComparison.Ordinal);
        var expected = string.Join(' ', reply.Sentences.Select(sentence => sentence.Text));
        return Squeeze(words) == Squeeze(expected) ? [.. reply.Sentences.Select(sentence => sentence.Text)] : [words];
    }

    private static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The numbers in the body, each once.</summary>
    private static List<int> Markers(Activity message)
    {
        var body = DefinitionPattern().Replace(message.Text!, "").Split("**Sources**")[0].Split("\n\nSources\n")[0];
        return [.. MarkerPattern().Matches(body).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct()
            .Order()];
    }

    /// <summary>Every address, wherever the channel wants it.</summary>
    private static IEnumerable<string> Links(Activity message)
    {
        var inText = LinkPattern().Matches(message.Text!).Select(match => match.Value);
        var inClaims = ClaimsOf(message).Select(claim => (string?)claim!["appearance"]!["url"]).OfType<string>();
        return inText.Concat(inClaims).Distinct().Order();
    }

    private static JsonArray ClaimsOf(Activity message) =>
        Wire.Json(message).RootMessage()?["citation"]?.AsArray() ?? [];

    private static int Size(Activity message) => ActivityJson.WriteText(message).Length;

    private static string Pretty(Activity message) =>
        Wire.Json(message).ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
            });

    [GeneratedRegex(@"(?<!\\)\[(\d+)\](?!:)")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"^\[\d+\]: .*$", RegexOptions.Multiline)]
    private static partial Regex DefinitionPattern();

    [GeneratedRegex(@"https?://[^\s)>""]+")]
    private static partial Regex LinkPattern();
}
