using System.Text.Json;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>Trees fitted on the numbers of <see cref="RankingFeatures"/>, or on those of them that need no encoder.</summary>
/// <param name="trees">The trees.</param>
/// <param name="scale">What turns the difference of two of their scores into the logarithm of the odds of the one over the other.</param>
public sealed class RankerModel(GradientTrees trees, float scale)
{
    /// <summary>The name of the model that sees every number.</summary>
    public const string WithEncoder = "ranker";

    /// <summary>The name of the model that sees words and the static table alone.</summary>
    public const string WithoutEncoder = "words-ranker";

    /// <summary>How many numbers of a row a model sees.</summary>
    /// <param name="name"><see cref="WithEncoder"/> or <see cref="WithoutEncoder"/>.</param>
    public static int FeaturesOf(string name) => name == WithoutEncoder ? RankingFeatures.CountWithoutEncoder : RankingFeatures.Count;

    /// <summary>The score of a row: a logarithm of odds.</summary>
    /// <param name="row">All the numbers of a row.</param>
    internal float Score(ReadOnlySpan<float> row) => scale * (float)trees.Score(row[..trees.FeatureCount]);

    /// <summary>Reads the two files of a model.</summary>
    /// <param name="name"><see cref="WithEncoder"/> or <see cref="WithoutEncoder"/>.</param>
    /// <param name="open">Opens a file by its name.</param>
    /// <exception cref="InvalidDataException">It was fitted on other features, or is no ranker.</exception>
    internal static RankerModel Read(string name, Func<string, Stream> open)
    {
        using var cardFile = open($"{name}.json");
        using var modelFile = open($"{name}.zip");
        var card = JsonSerializer.Deserialize(cardFile, RankerCardContext.Default.RankerCard)
            ?? throw new InvalidDataException($"The card {name}.json is empty: fit it again with src/Training.");
        if (!card.Features.SequenceEqual(RankingFeatures.Names.Take(FeaturesOf(name))))
            throw new InvalidDataException($"The ranker {name}.zip was fitted on other features than this version makes: fit it again with src/Training.");
        return new RankerModel(GradientTreesReader.Read(modelFile, card.Features.Count), card.Scale);
    }
}
