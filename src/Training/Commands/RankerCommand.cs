using System.CommandLine;
using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>ranker</c>: fits the passage ranker.</summary>
public static class RankerCommand
{
    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "The folder with the training files." };
        var output = new Option<string>("--output")
        {
            Description = "The folder that the model and its card are written to.",
            DefaultValueFactory = _ => ".",
        };
        var seed = new Option<int>("--seed") { Description = "Every draw follows from it.", DefaultValueFactory = _ => 17 };
        var trees = new Option<int>("--trees") { Description = "Number of trees.", DefaultValueFactory = _ => 300 };
        var office = new Option<int>("--office")
        {
            Description = "How often each question about organisations' documents is taken.",
            DefaultValueFactory = _ =>
            2
        };
        var words = new Option<bool>("--words") { Description = "Fits words-ranker, which ranks what is not encoded, instead of ranker." };
        var command = new Command("ranker", "Fits the passage ranker (LambdaRank).") { data, output, seed, trees, office, words, CommonOptions.Material,
            CommonOptions.Encoded };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var encoded = new EncodedTexts(parsed.GetValue(CommonOptions.Encoded)!);
            var name = parsed.GetValue(words) ? RankerModel.WithoutEncoder : RankerModel.WithEncoder;
            await new RankerFit(parsed.GetValue(data)!, parsed.GetValue(CommonOptions.Material)!, name, parsed.GetValue(seed), encoded)
                .WriteAsync(parsed.GetValue(output)!, parsed.GetValue(trees), parsed.GetValue(office), cancellationToken);
        });
        return command;
    }
}
