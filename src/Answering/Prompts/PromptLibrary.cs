using System.Text.Json;
using Microsoft.SemanticKernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ArticleBot.Answering.Prompts;

/// <summary>The prompts of a folder, one YAML file each, as kernel functions. All of them are read and checked when the library is made.</summary>
internal sealed class PromptLibrary
{
    private readonly Dictionary<string, KernelFunction> _functions = new(StringComparer.Ordinal);

    private PromptLibrary(KindPrompts kinds) => Kinds = kinds;

    /// <summary>What the prompt for composing is told besides, by the kind of question.</summary>
    public KindPrompts Kinds { get; }

    /// <summary>The prompt of that name.</summary>
    public KernelFunction this[PromptName name] => _functions[name.File];

    /// <summary>Reads every prompt.</summary>
    /// <exception cref="InvalidDataException">A prompt is missing or cannot be used; the message names the file and what is wrong with it.</exception>
    public static PromptLibrary Load(string folder)
    {
        var library = new PromptLibrary(KindPrompts.Load(folder));
        foreach (var name in PromptName.All)
        {
            var path = Path.Combine(folder, name.File);
            try
            {
                library._functions[name.File] = Read(path, name);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlException or JsonException
                                                  or ArgumentException or KernelException or NotSupportedException)
            {
                throw new InvalidDataException($"The prompt '{path}' cannot be used: {exception.Message}", exception);
            }
        }

        return library;
    }

    private static KernelFunction Read(string path, PromptName name)
    {
        var config = PromptTemplateConfig.FromJson(ToJson(File.ReadAllText(path)));
        if (!config.Template.Contains("<message role=", StringComparison.Ordinal))
            throw new ArgumentException("the template has no <message role=\"…\"> tags; without them the model would see encoded text.");

        foreach (var input in name.Inputs)
        {
            if (!config.InputVariables.Exists(variable => variable.Name == input))
                throw new ArgumentException($"input_variables lacks '{input}'.");
            if (!config.Template.Contains("{{$" + input + "}}", StringComparison.Ordinal))
                throw new ArgumentException($"the template does not use {{{{${input}}}}}.");
        }

        if (config.InputVariables.Find(variable => !name.Inputs.Contains(variable.Name)) is { } unknown)
            throw new ArgumentException($"input_variables names '{unknown.Name}', which nothing fills; known are {string.Join(", ", name.Inputs)}.");

        config.Name = name.Function;
        return KernelFunctionFactory.CreateFromPrompt(config);
    }

    /// <summary>Semantic Kernel reads its prompt settings from JSON completely, but from YAML only in part, so YAML becomes JSON first.</summary>
    private static string ToJson(string yaml)
    {
        var graph = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(new StringReader(yaml))
            ?? throw new ArgumentException("the file is empty.");
        return new SerializerBuilder().JsonCompatible().Build().Serialize(graph);
    }
}
