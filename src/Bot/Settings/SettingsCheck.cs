using System.Reflection;
using ArticleBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Settings;

/// <summary>
/// Reads every setting of the bot's own sections before anything is made of them: an unknown name is a slip, and whoever made it believes that it holds.
/// </summary>
internal sealed class SettingsCheck(IConfigurationRoot settings)
{
    /// <summary>Looks through the settings.</summary>
    /// <exception cref="CommandFailedException">Some are wrong; the message names each with its place and its repair.</exception>
    public void Examine() => Refuse(
    [
        .. Misplaced(),
        .. SettingTypes.Sections.SelectMany(section => Group(section.Key, section.Value)),
        .. LogLevels(settings.GetSection("Logging")),
        .. Addresses(),
    ]);

    /// <summary>Runs the rooms' own checks, which look at several settings together.</summary>
    /// <param name="services">The host's services.</param>
    /// <exception cref="CommandFailedException">Some do not fit together.</exception>
    public void ExamineTogether(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException exception)
        {
            Refuse([.. exception.Failures.Select(WithPlace)]);
        }
        catch (AggregateException exception)
        {
            // Settings that others are made from are read more than once.
            Refuse([.. exception.InnerExceptions.OfType<OptionsValidationException>().SelectMany(invalid => invalid.Failures).Distinct().Select(WithPlace)]);
        }
    }

    private static void Refuse(IReadOnlyList<string> faults)
    {
        if (faults.Count == 1)
            throw new CommandFailedException($"A setting is wrong. {faults[0]}");
        if (faults.Count > 1)
            throw new CommandFailedException($"{faults.Count} settings are wrong.\n{string.Join('\n', faults.Select(fault => $"  {fault}"))}");
    }

    private IEnumerable<string> Group(string path, Type type)
    {
        var names = SettingTypes.NamesOf(type);
        // A variable of one word, such as STATE, is another program's.
        var isOthers = !path.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal) && SettingPlace.IsEnvironmentValue(settings, path);
        if (settings[path] is { Length: > 0 } && !isOthers)
        {
            yield return $"{Placed(path)} has a value, but is a section. Set one of its settings instead, such as {path}:{names.Keys.First()}.";
            yield break;
        }

        foreach (var child in settings.GetSection(path).GetChildren())
        {
            foreach (var fault in names.TryGetValue(child.Key, out var property) ? Known(child, property) : [Unknown(child.Path, names.Keys)])
                yield return fault;
        }
    }

    private IEnumerable<string> Known(IConfigurationSection setting, PropertyInfo property)
    {
        if (SettingTypes.IsGroup(property.PropertyType))
            return Group(setting.Path, property.PropertyType);
        if (SettingTypes.IsList(property.PropertyType))
            return setting.Value is { Length: > 0 } ? [$"{Placed(setting.Path)} holds several values. Number them: {setting.Path}:0 is the first."] : [];
        if (setting.GetChildren().FirstOrDefault() is { } below)
            return [$"{Placed(below.Path)} is not a setting: {setting.Path} has one value. Set {setting.Path} itself."];
        return setting.Value is { } text && SettingValue.Fault(property, text) is { } fault ? [$"{Placed(setting.Path)} {fault}."] : [];
    }

    private string Unknown(string path, IEnumerable<string> names)
    {
        var section = ConfigurationPath.GetParentPath(path)!;
        var meant = NearestName.Of(ConfigurationPath.GetSectionKey(path), names) is { } near ? ConfigurationPath.Combine(section, near) : Elsewhere(path);
        var repair = meant is null ? $"{section} has {string.Join(", ", names)}." : $"Did you mean {meant}?";
        return $"{Placed(path)} is not a setting. {repair}";
    }

    /// <summary>
    /// Names outside the sections that were meant for them. Other programs have settings too, so only what can hardly be theirs is called a slip.
    /// </summary>
    private IEnumerable<string> Misplaced()
    {
        var others = settings.GetChildren().Where(top => !SettingTypes.Sections.ContainsKey(top.Key) && !SettingTypes.Registration.ContainsKey(top.Key));
        foreach (var top in others)
        {
            var meant = top.GetChildren().Any() ? MeantSection(top) : NearestName.Of(top.Key, SettingTypes.Registration.Keys);
            if (meant is null && top.Value is not null && !SettingPlace.IsEnvironmentValue(settings, top.Path))
                meant = Elsewhere(top.Path);
            if (meant is not null)
                yield return $"{Placed(top.Path)} is not a setting. Did you mean {meant}?";
        }
    }

    /// <summary>The framework's own two settings that people change most; its sentences on them name no place.</summary>
    private IEnumerable<string> LogLevels(IConfigurationSection section) => section.GetChildren().SelectMany(child => IsLevels(child)
        ? child.GetChildren().Where(level => !IsLogLevel(level.Value))
            .Select(level => $"{Placed(level.Path)} is \"{level.Value}\", but must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}.")
        : LogLevels(child));

    private static bool IsLevels(IConfigurationSection section) => section.Key.Equals(nameof(LogLevel), StringComparison.OrdinalIgnoreCase);

    private static bool IsLogLevel(string? text) => string.IsNullOrEmpty(text) || Enum.GetNames<LogLevel>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> Addresses()
    {
        var key = WebHostDefaults.ServerUrlsKey;
        foreach (var address in (settings[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(address))
            {
                yield return $"{Placed(key)} holds \"{address}\", but must hold addresses such as http://localhost:{BotApplication.UsualPort}, "
                    + "with semicolons between them.";
            }
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is { Scheme: "http" or "https", Port: >= 0 and < 65536, PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string? MeantSection(IConfigurationSection top) => NearestName.Of(top.Key, SettingTypes.Sections.Keys) is { } section
        && top.GetChildren().Any(child => NearestName.Of(child.Key, SettingTypes.NamesOf(SettingTypes.Sections[section]).Keys) is not null)
            ? section
            : null;

    private static string? Elsewhere(string path)
    {
        var name = ConfigurationPath.GetSectionKey(path);
        return SettingTypes.Paths().FirstOrDefault(known => ConfigurationPath.GetSectionKey(known).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private string Placed(string path) => $"{path} ({SettingPlace.Of(settings, path)})";

    /// <summary>A room's sentence names the setting; only the host knows where it was set.</summary>
    private string WithPlace(string failure)
    {
        var sentence = SettingsWording.Clear(failure);
        var named = SettingTypes.Paths().Concat(SettingTypes.Registration.Keys)
            .Where(path => settings[path] is { Length: > 0 } && sentence.Contains(path, StringComparison.OrdinalIgnoreCase))
            .Select(path => $"{path}: {SettingPlace.Of(settings, path)}")
            .ToList();
        return named.Count == 0 ? sentence : $"{sentence} (Set in: {string.Join("; ", named)}.)";
    }
}
