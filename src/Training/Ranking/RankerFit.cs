using System.Text.Json;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Ranking;

/// <summary>
/// Fits one of the ranker's models: the one with the encoder on questions about encyclopedia articles and about organisations' documents, the one
/// without on the former alone.
/// </summary>
/// <param name="folder">The training files.</param>
/// <param name="material">Our own documents of organisations; those that the answer's probability is fitted on are left to it.</param>
/// <param name="name">Which model, as <see cref="RankerModel"/> names it.</param>
/// <param name="seed">Every draw follows from it.</param>
/// <param name="encoded">Gives passages and questions the pretrained encoder's vectors.</param>
public sealed class RankerFit(string folder, string material, string name, int seed, EncodedTexts encoded)
{
    private readonly bool _hasEncoder = name == RankerModel.WithEncoder;
    private readonly Random _random = new(seed);
    private readonly List<TreeRow> _rows = [];
    private int _groups;

    /// <summary>Fits it and writes its two files.</summary>
    /// <param name="output">The folder to write to.</param>
    /// <param name="trees">Number of trees.</param>
    /// <param name="officeTimes">How often each question about organisations' documents is taken; there are far fewer of them.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task WriteAsync(string output, int trees, int officeTimes, CancellationToken cancellationToken)
    {
        var (_, articles) = TrainingFiles.SquadSplit(folder, seed);
        // Encoding takes most of the time, so the model with the encoder gets half the articles and questions.
        var questions = _hasEncoder ? 3500 : 7000;
        await AddSquadAsync("long", articles[..90], 40, titled: true);
        await AddSquadAsync("short", articles[90..(_hasEncoder ? 140 : 180)], 6, titled: true);
        await AddSquadAsync("single", articles[180..(_hasEncoder ? 210 : 250)], 2, titled: false);
        if (_hasEncoder)
        {
            foreach (var place in Directory.GetDirectories(Path.Combine(material, "reader")).Order(StringComparer.Ordinal)
                .Prepend(Path.Combine(folder, "office")))
            {
                var documents = await BenchSet.ReadAsync(place, cancellationToken);
                for (var i = 0; i < officeTimes; i++)
                    Add(documents);
            }
        }

        Console.WriteLine($"fitting {_rows.Count} rows");
        var file = Path.Combine(output, $"{name}.zip");
        TreeTrainer.FitRanking(_rows, trees, seed, file);

        var kept = await SquadSets.CreateAsync("kept", articles[250..], 12, titled: true, _hasEncoder ? 1000 : 1500, 0, _random, cancellationToken);
        using var model = File.OpenRead(file);
        var fitted = GradientTreesReader.Read(model, RankerModel.FeaturesOf(name));
        var scale = ScoreScale.Fit(fitted, RankingRows.Create(kept, VectorsOf(kept), name, 0));
        var example = await RankingExample.CreateAsync(fitted, name, cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(output, $"{name}.json"),
            JsonSerializer.Serialize(new RankerCard(scale, [.. RankingFeatures.Names.Take(RankerModel.FeaturesOf(name))], example),
                RankerCardContext.Default.RankerCard) + "\n",
            cancellationToken);
        Console.WriteLine($"scale {scale}");

        async Task AddSquadAsync(string set, IReadOnlyList<SquadParagraph>[] part, int paragraphs, bool titled) =>
            Add(await SquadSets.CreateAsync(set, part, paragraphs, titled, questions, 0.4, _random, cancellationToken));
    }

    private void Add(LabelledSet set)
    {
        _rows.AddRange(RankingRows.Create(set, VectorsOf(set), name, _groups));
        _groups += set.Questions.Count;
        Console.WriteLine($"{set.Name}: {set.Passages.Count} passages, {set.Questions.Count} questions");
    }

    private PassageVectors VectorsOf(LabelledSet set) => new(set, StaticEmbedder.BuiltIn.Table, _hasEncoder ? encoded : null);
}
