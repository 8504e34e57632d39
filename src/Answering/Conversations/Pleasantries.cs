using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Conversations;

/// <summary>What people say to each other around a question: "That is fine.", "BTW", "Wow, …". It asks nothing, and would be searched for.</summary>
internal static partial class Pleasantries
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The text without them; the text itself where nothing else would be left.</summary>
    public static string Strip(string text)
    {
        var rest = text.Trim();
        for (var before = string.Empty; before != rest;)
        {
            before = rest;
            rest = Opening().Replace(rest, string.Empty, 1);
            rest = Closing().Replace(rest, string.Empty, 1);
        }

        if (rest.Length == 0 || rest.Length == text.Trim().Length)
            return text;
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    [GeneratedRegex(
        @"^((that('s| is| was) (fine|ok(ay)?|good|great|nice|interesting|helpful|cool|true|right|all|amazing)|thanks?( you)?( (a lot|so much|very much))?|"
        + @"ok(ay)?|great|good|nice|fine|cool|wow|oh|ah|well|hm+|yes|yeah|yep|right|sure|got it|i see|i understand|i got it|of course i knew it|just "
        + @"(teasing|kidding|joking)|never ?mind|sorry|hi|hello|hey|please|alright|all right|awesome|amazing|interesting|perfect|good (morning|evening|"
        + @"afternoon|to know)|no problem)\s*[.!,;:]+|(by the way|btw|anyway|anyhow|actually|then|so|also|ok(ay)?|well|oh|hi|hello|hey|now)\s*,\s*|(btw|"
        + @"by the way)\s+)\s*",
        Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=[.!?])\s*(thanks?( you)?( (a lot|so much|very much|in advance))?|please|thx|cheers)\s*[.!]*$", Options)]
    private static partial Regex Closing();
}
