using System.Globalization;
using ArticleBot.Answering;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Reading;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML.Tokenizers;
using Xunit.Abstractions;

namespace ArticleBot.Bot.Tests.Recorded;

/// <summary>
/// What a language model says in its own words about the articles of a small town, 80 true sentences and 80 subtly false ones, through the whole bot: settings,
/// index, prompt, HTTP, check. The bounds are what the bot keeps today, with some room. Without a second opinion it is to be better.
/// </summary>
public sealed class RecordedAnswersTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("article-bot-test-").FullName;

    /// <summary>What the model says of its own sentences when it is asked for a second opinion.</summary>
    public enum Opinion
    {
        /// <summary>Nothing: the built-in check decides alone.</summary>
        None,

        /// <summary>The truth.</summary>
        Right,

        /// <summary>That all of them hold: the worst that a model can do here.</summary>
        Believing,
    }

    [Theory]
    [InlineData(Opinion.None, false, 0.55)]
    [InlineData(Opinion.None, true, 0.55)]
    [InlineData(Opinion.Right, false, 0.75)]
    public async Task Most_of_what_is_true_is_shown_as_the_model_worded_it(Opinion opinion, bool isStreamed, double least)
    {
        var (shown, said) = await PlayAsync(answer => answer.True, opinion, isStreamed);

        Report("shown of the true sentences", shown.Count, said.Count);
        foreach (var (question, sentence) in said.Except(shown))
            output.WriteLine($"fell: {question} {sentence}");
        Assert.True(shown.Count >= least * said.Count, $"Only {shown.Count} of {said.Count} true sentences were shown.");
    }

    [Theory]
    [InlineData(Opinion.None, false, 0.55)]
    [InlineData(Opinion.None, true, 0.55)]
    [InlineData(Opinion.Right, false, 0.0)]
    [InlineData(Opinion.Believing, false, 0.85)]
    public async Task Less_of_what_is_false_is_shown(Opinion opinion, bool isStreamed, double most)
    {
        var (shown, said) = await PlayAsync(answer => answer.False, opinion, isStreamed);

        Report("shown of the false sentences", shown.Count, said.Count);
        foreach (var (question, sentence) in shown)
            output.WriteLine($"shown: {question} {sentence}");
        Assert.True(shown.Count <= most * said.Count, $"{shown.Count} of {said.Count} false sentences were shown.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Report(string what, int count, int of) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count} of {of} ({100.0 * count / of:0.0} %)"));

    private async Task<(List<(string Question, string Sentence)> Shown, List<(string Question, string Sentence)> Said)> PlayAsync(
        Func<RecordedAnswer, IReadOnlyList<string>> says, Opinion opinion, bool isStreamed)
    {
        await using var server = await PlayingServer.StartAsync(says, opinion switch
        {
            Opinion.Right => sentence => RecordedAnswer.All.Any(answer => answer.True.Contains(sentence)),
            Opinion.Believing => _ => true,
            _ => null,
        });
        await using var bot = await StartAsync(server);
        var assistant = bot.Services.GetRequiredService<IAssistant>();
        var (shown, said) = (new List<(string, string)>(), new List<(string, string)>());
        foreach (var recorded in RecordedAnswer.All)
        {
            var everShown = new HashSet<string>(StringComparer.Ordinal);
            var asking = new Asking(recorded.Question) { OnProgress = isStreamed ? (soFar, _) => Note(soFar) : null };
            var answer = await assistant.AskAsync(asking, CancellationToken.None);
            await Note(answer);
            said.AddRange(says(recorded).Select(sentence => (recorded.Question, sentence)));
            shown.AddRange(says(recorded).Where(everShown.Contains).Select(sentence => (recorded.Question, sentence)));
            foreach (var check in answer.Trace.Checks)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"checked: {check.Verdict.Probability:0.00} {check.Text} ({check.Verdict.Reason ?? "holds"})"));

            ValueTask Note(Answer soFar)
            {
                everShown.UnionWith(soFar.Sentences.Select(sentence => sentence.Text));
                return ValueTask.CompletedTask;
            }
        }

        ReportTokens(server.Requests);
        return (shown, said);
    }

    /// <summary>What the calls cost, as OpenAI's models count: the prompts alone, since the replies here are not a model's.</summary>
    private void ReportTokens(IEnumerable<ReceivedRequest> requests)
    {
        var tokenizer = TiktokenTokenizer.CreateForModel("gpt-4o");
        foreach (var calls in requests.Select(Prompt)
            .GroupBy(prompt => prompt.StartsWith("You compare sentences", StringComparison.Ordinal) ? "verify" : "compose"))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{calls.Key}: {calls.Count()} calls, {calls.Average(prompt => tokenizer.CountTokens(prompt)):0} tokens each"));

        static string Prompt(ReceivedRequest request) =>
            string.Join('\n', request.Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()));
    }

    private async Task<WebApplication> StartAsync(FakeModelServer server)
    {
        var overrides = new SettingOverrides();
        overrides.UseCorpus(RecordedAnswer.Articles);
        overrides.Values["Retrieval:DataFolder"] = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        overrides.Values["Logging:LogLevel:Default"] = "None";
        overrides.Values["Models:Chat:Provider"] = "OpenAICompatible";
        overrides.Values["Models:Chat:Endpoint"] = server.Address + "/v1";
        overrides.Values["Models:Chat:Deployment"] = "player";
        var bot = BotApplication.Build(overrides);
        await bot.Services.GetRequiredService<ArticleIndexing>().PrepareAsync(null, CancellationToken.None);
        await bot.Services.GetRequiredService<ISpanReader>().WhenReadyAsync(CancellationToken.None);
        await bot.Services.GetRequiredService<IClaimCheck>().WhenReadyAsync(CancellationToken.None);
        return bot;
    }
}
