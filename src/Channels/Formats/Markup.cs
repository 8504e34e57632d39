using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleBot.Channels.Formats;

/// <summary>How one channel writes emphasis, links and lists.</summary>
internal abstract partial class Markup
{
    public static Markup Markdown { get; } = new MarkdownMarkup();

    /// <summary>Teams: lists are unreliable on telephones and need an empty line between their rows.</summary>
    public static Markup TeamsMarkdown { get; } = new TeamsMarkup();

    public static Markup None { get; } = new PlainMarkup();

    /// <summary>Makes words harmless: they show as they are.</summary>
    public abstract string Escape(string words);

    public abstract string Strong(string escaped);

    public abstract string Remark(string escaped);

    public abstract string Link(string escaped, string? url);

    public abstract string Row(string escaped);

    /// <summary>A row with its number.</summary>
    public virtual string Step(int number, string escaped) => string.Create(CultureInfo.InvariantCulture, $"{number}. {escaped}");

    public virtual string BetweenRows => "\n";

    private partial class MarkdownMarkup : Markup
    {
        public override string Escape(string words)
        {
            var escaped = new StringBuilder(words.Length + 8);
            foreach (var character in words)
            {
                escaped.Append(character switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '|' => $"\\{character}",
                    _ => character.ToString(),
                });
            }

            return BlockStart().Replace(escaped.ToString(), @"$1\");
        }

        public override string Strong(string escaped) => $"**{escaped}**";

        public override string Remark(string escaped) => $"_{escaped}_";

        public override string Link(string escaped, string? url) => url is null ? escaped : $"[{escaped}]({url})";

        public override string Row(string escaped) => $"- {escaped}";

        /// <summary>A heading, list or rule at the start of a line: the mark in it is escaped.</summary>
        [GeneratedRegex(@"^(\d{1,9}(?=[.)](?:\s|$))|(?=#|[+=-]+(?:\s|$)))", RegexOptions.CultureInvariant)]
        private static partial Regex BlockStart();
    }

    private sealed class TeamsMarkup : MarkdownMarkup
    {
        public override string BetweenRows => "\n\n";

        public override string Row(string escaped) => $"• {escaped}";

        public override string Step(int number, string escaped) => string.Create(CultureInfo.InvariantCulture, $"{number}\\. {escaped}");
    }

    private sealed class PlainMarkup : Markup
    {
        public override string Escape(string words) => words;

        public override string Strong(string escaped) => escaped;

        public override string Remark(string escaped) => $"({escaped})";

        public override string Link(string escaped, string? url) => url is null ? escaped : $"{escaped} <{url}>";

        public override string Row(string escaped) => $"- {escaped}";
    }
}
