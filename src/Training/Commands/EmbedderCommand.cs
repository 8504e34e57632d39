using System.CommandLine;
using System.Diagnostics;
using ArticleBot.English.Terms;
using ArticleBot.Training.Embedding;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>embedder</c>: trains the table of word vectors.</summary>
public static class EmbedderCommand
{
    private const int Dimensions = 256;

    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "The folder with the training files." };
        var output = new Option<string>("--output") { Description = "The folder that embedder.bin is written to.", DefaultValueFactory = _ => "." };
        var seed = new Option<int>("--seed") { Description = "Every draw follows from it.", DefaultValueFactory = _ => 17 };
        var epochs = new Option<int>("--epochs") { Description = "How often each pair is seen.", DefaultValueFactory = _ => 2 };
        var command = new Command("embedder", "Trains the built-in embedder's table.") { data, output, seed, epochs };
        command.SetAction(parsed => Train(parsed.GetValue(data)!, parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(epochs)));
        return command;
    }

    private static void Train(string folder, string output, int seed, int epochs)
    {
        var clock = Stopwatch.StartNew();
        var random = new Random(seed);
        var (seen, _) = TrainingFiles.SquadSplit(folder, seed);
        var sources = TextPairs.Read(folder, seen, random);
        var texts = sources.Where(source => source.Name != "sentences").SelectMany(source => source.Pairs.Select(pair => pair.Passage)).Distinct()
            .Select(text => TermAnalyzer.English.Terms(text)).ToArray();
        var vocabulary = new Vocabulary(texts);
        Report($"{texts.Length} texts, {vocabulary.Stems.Count} stems");
        var vectors = Start(new Cooccurrence(texts, vocabulary), vocabulary, random);
        Report("start vectors");
        var table = new ContrastiveTrainer(vocabulary, vectors, Dimensions, random).Train(sources, epochs, Report);
        using var file = File.Create(Path.Combine(output, "embedder.bin"));
        table.Save(file);

        void Report(string text) => Console.WriteLine($"{clock.Elapsed:mm\\:ss} {text}");
    }

    /// <summary>What co-occurrence tells about a word plus a direction of its own, which keeps rare words apart.</summary>
    private static float[] Start(Cooccurrence near, Vocabulary vocabulary, Random random)
    {
        var vectors = new float[vocabulary.Idf.Count * Dimensions];
        Eigenvectors.Leading(near, Dimensions, random).CopyTo(vectors, 0);
        var own = new float[Dimensions];
        for (var start = 0; start < vectors.Length; start += Dimensions)
        {
            var row = vectors.AsSpan(start, Dimensions);
            for (var i = 0; i < own.Length; i++)
                own[i] = Eigenvectors.Gaussian(random);
            Retrieval.Embedding.TokenTable.ScaleToOne(own);
            Retrieval.Embedding.TokenTable.ScaleToOne(row);
            System.Numerics.Tensors.TensorPrimitives.Add(row, own, row);
            Retrieval.Embedding.TokenTable.ScaleToOne(row);
        }

        return vectors;
    }
}
