using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace ArticleBot.Bot.Settings;

/// <summary>Where a setting was set, for whoever has to repair it there.</summary>
internal static class SettingPlace
{
    /// <summary>Such as <c>environment variable State__RetentionDays</c>, <c>--set</c> or the path of a file.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="path">The setting.</param>
    public static string Of(IConfigurationRoot settings, string path) => Provider(settings, path) switch
    {
        JsonConfigurationProvider { Source: { Path: { } name } source } => source.FileProvider?.GetFileInfo(name).PhysicalPath ?? name,
        EnvironmentVariablesConfigurationProvider => $"environment variable {path.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal)}",
        MemoryConfigurationProvider => "--set",
        _ => "the settings",
    };

    /// <summary>Whether its value is that of an environment variable: those are shared with every other program.</summary>
    public static bool IsEnvironmentValue(IConfigurationRoot settings, string path) =>
        settings.Providers.LastOrDefault(provider => provider.TryGet(path, out _)) is EnvironmentVariablesConfigurationProvider;

    /// <summary>The last one wins, as when the setting is read.</summary>
    private static IConfigurationProvider? Provider(IConfigurationRoot settings, string path) => settings.Providers
        .LastOrDefault(provider => provider.TryGet(path, out _) || provider.GetChildKeys([], path).Any());
}
