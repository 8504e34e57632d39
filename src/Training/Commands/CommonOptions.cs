using System.CommandLine;

namespace ArticleBot.Training.Commands;

/// <summary>Options that several verbs take.</summary>
internal static class CommonOptions
{
    /// <summary>Where the pretrained encoder's vectors are kept.</summary>
    public static readonly Option<string> Encoded = new("--encoded")
    {
        Description = "The folder that the encoder's vectors are kept in; the next run takes them from there.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "articlebot-encoded"),
    };

    /// <summary>Where our own documents and their questions lie.</summary>
    public static readonly Option<string> Material = new("--material")
    {
        Description = "The folder of our own documents of organisations.",
        DefaultValueFactory = _ => Path.Combine("src", "Training", "Material"),
    };
}
