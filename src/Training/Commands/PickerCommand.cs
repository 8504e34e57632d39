using System.CommandLine;
using System.Text.Json;
using ArticleBot.Answering;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Reading;
using ArticleBot.Training.Picking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Commands;

/// <summary><c>picker</c>: fits the choice of the sentence that answers, and how probably it does.</summary>
public static class PickerCommand
{
    /// <summary>One question in so many is about none of the articles.</summary>
    private const int ForeignOneIn = 8;

    /// <summary>One question in so many is asked again about somebody or something else.</summary>
    private const int NamesakeOneIn = 5;

    private const int QuestionsOfSmallFolder = 12;

    /// <summary>The share of answerable questions, in the mean over the sets, that may be refused.</summary>
    private const double MostRefused = 0.06;

    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "The folder with the training files." };
        var output = new Option<string>("--output") { Description = "The folder that the models are written to.", DefaultValueFactory = _ => "." };
        var seed = new Option<int>("--seed") { Description = "Every draw follows from it.", DefaultValueFactory = _ => 17 };
        var questions = new Option<int>("--questions") { Description = "How many encyclopaedia questions.", DefaultValueFactory = _ => 1500 };
        var command = new Command("picker", "Fits the sentence picker and the answer probability with the ranker and the reader that are built in.")
        {
            data, output, CommonOptions.Material, questions, seed,
        };
        command.SetAction((parsed, cancellationToken) =>
            FitAsync(
                parsed.GetValue(data)!, parsed.GetValue(CommonOptions.Material)!, parsed.GetValue(output)!, parsed.GetValue(questions), parsed.GetValue(seed),
                    cancellationToken));
        return command;
    }

    private static async Task FitAsync(
        string folder, string material, string output, int questions, int seed, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(output);
        var random = new Random(seed);
        var set = PickerSet.Create(TrainingFiles.Squad(folder), questions, random);
        List<Asked> encyclopaedia;
        List<Asked> small = [], office = [];
        await using (var searched = await SearchedArticles.OpenAsync(set.Articles, cancellationToken))
        {
            encyclopaedia = await AskAsync(
                searched, [.. set.Questions, .. set.Foreign.Take(questions / ForeignOneIn), .. Renamed(set.Questions)], cancellationToken);
        }

        foreach (var part in set.SmallFolders(QuestionsOfSmallFolder))
        {
            await using var searched = await SearchedArticles.OpenAsync(part.Articles, cancellationToken);
            small.AddRange(await AskAsync(searched, [.. part.Questions, .. part.Foreign, .. Renamed(part.Questions)], cancellationToken));
        }

        var foreign = set.Foreign.Reverse().ToList();
        foreach (var (organisations, isReaders, times) in OfficeQuestions.Folders(folder, material))
        {
            await using var searched = await SearchedArticles.OpenAsync(OfficeQuestions.Corpus(organisations), cancellationToken);
            var asked = OfficeQuestions.Read(organisations, isReaders).ToList();
            var found = await AskAsync(searched, [.. asked, .. foreign.Take(asked.Count / ForeignOneIn), .. Renamed(asked)], cancellationToken);
            office.AddRange(Enumerable.Repeat(found, times).SelectMany(all => all));
            foreign.RemoveRange(0, Math.Min(foreign.Count, asked.Count / ForeignOneIn));
        }

        // There are fewer questions about documents of organisations than others; together they count alike.
        var weight = Math.Max(1, (int)Math.Round((double)encyclopaedia.Count / office.Count));
        Console.WriteLine($"{encyclopaedia.Count} questions of an encyclopaedia, {small.Count} of small folders, {office.Count} of organisations, each "
            + $"counted {weight} times");
        var sentences = Rows(encyclopaedia).Concat(Rows(small)).Concat(Enumerable.Repeat(Rows(office), weight).SelectMany(rows => rows)).ToList();
        var weights = PickerTrainer.Fit(sentences, seed);
        var picker = new PickerModel(SentenceFeatures.Names, weights);
        await WriteAsync(output, "encoder-picker.json", JsonSerializer.Serialize(picker, PickerModelContext.Default.PickerModel), cancellationToken);
        Print(SentenceFeatures.Names, weights);

        IEnumerable<PickerQuestion> Renamed(IReadOnlyList<PickerQuestion> asked) =>
            Namesakes.Of(asked.Where((question, index) => index % NamesakeOneIn == 0 && question.Answers.Count + question.Proofs.Count > 0), set.Foreign,
                random);

        List<Asked> Chosen(List<Asked> asked) =>
            asked.ConvertAll(one => one with { Findings = Rescored.By(one.Findings, SearchedArticles.Flat, new SentencePicker(picker)) });
        (encyclopaedia, small, office) = (Chosen(encyclopaedia), Chosen(small), Chosen(office));
        var answers = Answers(encyclopaedia).Concat(Answers(small)).Concat(Enumerable.Repeat(Answers(office), weight).SelectMany(rows => rows)).ToList();
        var fitted = ProbabilityTrainer.Fit(answers);
        var probability = new ProbabilityModel(AnswerFeatures.Names, fitted.Weights, fitted.Bias, 0f);
        var judge = new AnswerProbability(probability);
        var border = (Border(encyclopaedia, judge) + Border(small, judge) + Border(office, judge)) / 3;
        probability = probability with { Border = border };
        await WriteAsync(output, "probability.json", JsonSerializer.Serialize(probability, ProbabilityModelContext.Default.ProbabilityModel),
            cancellationToken);
        Print(AnswerFeatures.Names, fitted.Weights);
        Console.WriteLine($"border {border:0.00}");
        foreach (var (name, asked) in new[] { ("encyclopaedia", encyclopaedia), ("small folders", small), ("office", office) })
            Console.WriteLine($"{name,-14} "
                + $"{ChoiceQuality.Of(asked.ConvertAll(one => (one.Question, one.Findings)), judge, border)}");
    }

    private static async Task<List<Asked>> AskAsync(SearchedArticles searched, IReadOnlyList<PickerQuestion> questions, CancellationToken cancellationToken)
    {
        var options = new AnsweringOptions();
        var source = new PickerRows(searched.Retriever, searched.Reader, options.PassagesFetched, options.PassagesRead);
        var asked = new List<Asked>();
        foreach (var question in questions)
        {
            var findings = await source.FindAsync(question, cancellationToken);
            if (findings.Reader?.Kind != ReaderKind.Encoder)
                throw new InvalidOperationException("The reader on the encoder is not loaded: nothing can be fitted for it.");
            if (findings.Sentences.Count > 0)
                asked.Add(new Asked(question, findings));
        }

        return asked;
    }

    private static List<PickerRow> Rows(List<Asked> asked) => [.. asked.SelectMany(one => PickerRows.Of(one.Question, one.Findings))];

    private static List<ProbabilityRow> Answers(List<Asked> asked) => asked.ConvertAll(one => ChoiceQuality.Row(one.Question, one.Findings));

    private static float Border(List<Asked> asked, AnswerProbability judge)
    {
        var answerable = asked.Where(one => one.Question.Answers.Count + one.Question.Proofs.Count > 0)
            .Select(one => ChoiceQuality.LogOdds(one.Findings, judge)).Order().ToArray();
        return answerable[(int)(answerable.Length * MostRefused)];
    }

    private static void Print(IReadOnlyList<string> names, float[] weights)
    {
        foreach (var (name, value) in names.Zip(weights))
            Console.WriteLine($"{name,-14} {value,6:0.00}");
    }

    private static Task WriteAsync(string folder, string file, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, file), text + "\n", cancellationToken);

    private sealed record Asked(PickerQuestion Question, Findings Findings);
}
