using System.Reflection;
using ArticleBot.Answering;
using ArticleBot.Articles;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.State;
using ArticleBot.Bot.TeamsApp;
using ArticleBot.Channels;
using ArticleBot.Channels.SignIn;
using ArticleBot.Models;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Settings;

/// <summary>Which settings there are: the sections of the rooms with the classes that they are read into, whose public properties are the names.</summary>
internal static class SettingTypes
{
    /// <summary>The sections that are the bot's own.</summary>
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase)
    {
        [ArticlesOptions.Section] = typeof(ArticlesOptions),
        [RetrievalOptions.Section] = typeof(RetrievalOptions),
        [AnsweringOptions.Section] = typeof(AnsweringOptions),
        [ChannelsOptions.Section] = typeof(ChannelsOptions),
        [ModelsOptions.Section] = typeof(ModelsOptions),
        [BotOptions.Section] = typeof(BotOptions),
        [StateOptions.Section] = typeof(StateOptions),
        [TeamsAppOptions.Section] = typeof(TeamsAppOptions),
    };

    /// <summary>The bot's registration, whose names stand in no section because Azure's guides have them so.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Registration { get; } = NamesOf(typeof(BotRegistrationOptions));

    /// <summary>The names that a class is read from.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> NamesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a property holds further names and not a value.</summary>
    public static bool IsGroup(Type type) => type.IsClass && type != typeof(string) && type != typeof(Uri) && !IsList(type);

    /// <summary>Whether a property holds any number of values.</summary>
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    /// <summary>Every name with its sections, such as <c>Channels:DirectLine:Secret</c>.</summary>
    public static IEnumerable<string> Paths() => Sections.SelectMany(section => Paths(section.Key, section.Value));

    private static IEnumerable<string> Paths(string path, Type type) => NamesOf(type).Values.SelectMany(property => IsGroup(property.PropertyType)
        ? Paths(ConfigurationPath.Combine(path, property.Name), property.PropertyType)
        : [ConfigurationPath.Combine(path, property.Name)]);
}
