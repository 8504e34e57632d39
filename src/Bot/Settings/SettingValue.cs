using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ArticleBot.Bot.Settings;

/// <summary>Whether a value can be that of a setting, and what could be.</summary>
internal static class SettingValue
{
    /// <summary>What is wrong with a value as the end of a sentence that begins with the setting, or null.</summary>
    /// <param name="property">What it is read into.</param>
    /// <param name="text">What was written.</param>
    public static string? Fault(PropertyInfo property, string text)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (text.Length == 0 && (type != property.PropertyType || !type.IsValueType))
            return property.GetCustomAttribute<RequiredAttribute>() is null ? null : "is empty. Give it a value, or remove it to have the default";
        if (Read(type, text) is not { } value)
            return $"is \"{text}\", but must be {Wanted(property, type)}";
        return property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !IsSatisfied(rule, value)) switch
        {
            null => null,
            RangeAttribute => $"is {text}, but must be {Wanted(property, type)}",
            AllowedValuesAttribute allowed => $"is \"{text}\", but must be {OneOf([.. allowed.Values.Select(one => $"{one}")])}",
            MinLengthAttribute shortest =>
                $"has {text.Length} characters, but must have at least {shortest.Length}; make one with: openssl rand -base64 {shortest.Length}",
            MaxLengthAttribute longest => $"has {text.Length} characters, but may have at most {longest.Length}",
            var other => $"is \"{text}\", which does not do. {other.FormatErrorMessage(property.Name).TrimEnd('.')}",
        };
    }

    private static object? Read(Type type, string text)
    {
        if (type == typeof(string))
            return text;
        if (type.IsEnum)
            return Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static bool IsSatisfied(ValidationAttribute rule, object value) => value is string { Length: 0 } || rule.IsValid(value);

    private static string Wanted(PropertyInfo property, Type type)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        if (type.IsEnum)
            return OneOf(Enum.GetNames(type));
        if (type == typeof(bool))
            return "true or false";
        if (type == typeof(int))
            return $"a whole number{Between(range)}";
        if (type == typeof(double))
            return $"a number{Between(range)}, written with a point as in 0.5";
        if (type == typeof(TimeSpan))
            return $"a duration{Between(range)}, written hours:minutes:seconds as in 00:00:30";
        return type == typeof(Uri) ? "an address such as https://bot.example.com" : "a text";
    }

    private static string Between(RangeAttribute? range) => range is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" from {range.Minimum} to {range.Maximum}");

    private static string OneOf(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
}
