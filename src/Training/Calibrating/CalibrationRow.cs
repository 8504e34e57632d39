using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleBot.Training.Calibrating;

/// <summary>One answer: how probable the bot thought it, and whether it was right. One line of the file that <c>eval --rows</c> writes.</summary>
/// <param name="Set">The set of questions; what is fitted on the others is measured on it.</param>
/// <param name="LogOdds">Of the answer, before calibration.</param>
/// <param name="Right">Whether it answered the question.</param>
internal sealed record CalibrationRow(string Set, double LogOdds, bool Right)
{
    /// <summary>Reads the rows of files, one JSON object a line.</summary>
    /// <exception cref="InvalidDataException">A line is no such object; the message names file and line.</exception>
    public static IReadOnlyList<CalibrationRow> Read(IEnumerable<string> files)
    {
        var rows = new List<CalibrationRow>();
        foreach (var file in files)
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                    rows.Add(Parse(line, $"{file}, line {number}"));
            }
        }

        return rows;
    }

    private static CalibrationRow Parse(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CalibrationRowContext.Default.CalibrationRow) ?? throw new JsonException("It is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place} is no row of eval --rows: {e.Message}", e);
        }
    }
}

/// <summary>Reads <see cref="CalibrationRow"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CalibrationRow))]
internal sealed partial class CalibrationRowContext : JsonSerializerContext;
