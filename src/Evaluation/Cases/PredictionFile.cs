using System.Text;

namespace ArticleBot.Evaluation.Cases;

/// <summary>An earlier run's predictions, found by the question's id. Only ids and places are held in memory, so the file may be of any size.</summary>
internal sealed class PredictionFile : IDisposable
{
    private readonly Dictionary<string, (long Start, int Length, int Line)> _places = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    private PredictionFile(FileStream file) => _file = file;

    /// <exception cref="EvaluationFailedException">The file or a line of it cannot be read.</exception>
    public static PredictionFile Open(string path)
    {
        if (!File.Exists(path))
            throw new EvaluationFailedException($"There is no file {path}. Name the predictions file of an earlier eval.");

        var predictions = new PredictionFile(File.OpenRead(path));
        predictions.ReadPlaces();
        return predictions;
    }

    /// <summary>The prediction for a question, or null when the earlier run had none.</summary>
    public Prediction? Find(string id)
    {
        if (!_places.TryGetValue(id, out var place))
            return null;

        var bytes = new byte[place.Length];
        _file.Position = place.Start;
        _file.ReadExactly(bytes);
        return JsonLines.Parse(Encoding.UTF8.GetString(bytes), EvaluationJson.Default.Prediction, _file.Name, place.Line);
    }

    public void Dispose() => _file.Dispose();

    private void ReadPlaces()
    {
        var line = new List<byte>();
        var start = 0L;
        var number = 1;
        var buffer = new byte[1 << 16];
        int read;
        while ((read = _file.Read(buffer)) > 0)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                if (value != '\n')
                {
                    line.Add(value);
                    continue;
                }

                Remember(line, start, number++);
                start += line.Count + 1;
                line.Clear();
            }
        }

        Remember(line, start, number);
    }

    private void Remember(List<byte> line, long start, int number)
    {
        var text = Encoding.UTF8.GetString(line.ToArray());
        if (string.IsNullOrWhiteSpace(text))
            return;
        var prediction = JsonLines.Parse(text, EvaluationJson.Default.Prediction, _file.Name, number);
        _places[prediction.Id] = (start, line.Count, number);
    }
}
