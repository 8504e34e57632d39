using System.Text.Json;
using ArticleBot.Answering.Reading;

namespace ArticleBot.Answering.Evidence;

/// <summary>The picker of each reader: their numbers are on scales of their own.</summary>
/// <param name="Small">For the small reader.</param>
/// <param name="Encoder">For the reader on the encoder.</param>
internal sealed record SentencePickers(SentencePicker Small, SentencePicker Encoder)
{
    private static readonly Lazy<SentencePickers> Shipped = new(() => new SentencePickers(Load("picker.json"), Load("encoder-picker.json")));

    /// <summary>The pickers that ship with the application.</summary>
    public static SentencePickers BuiltIn => Shipped.Value;

    /// <summary>The picker for a reader's numbers.</summary>
    public SentencePicker For(ReaderKind kind) => kind == ReaderKind.Encoder ? Encoder : Small;

    private static SentencePicker Load(string file)
    {
        var resource = $"ArticleBot.Answering.Learned.{file}";
        using var model = typeof(SentencePickers).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing: build again.");
        return new SentencePicker(JsonSerializer.Deserialize(model, PickerModelContext.Default.PickerModel)
            ?? throw new InvalidDataException($"The sentence picker {file} is empty: fit it again with src/Training."));
    }
}
