using System.CommandLine;
using ArticleBot.Bot.Hosting;

namespace ArticleBot.Bot.Commands;

/// <summary>Options that every verb knows.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Corpus = new("--corpus")
    {
        Description = "The articles: a folder, or a .jsonl file with one article a line. Relative to where you are. Instead of the setting Articles:Folder.",
        HelpName = "PATH",
    };

    public static readonly Option<string[]> Set = new("--set")
    {
        Description = "Overrides a setting of appsettings.json, such as --set Answering:Caution=0.5. May be repeated.",
        HelpName = "NAME=VALUE",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    public static readonly Option<bool> Trace = new("--stack-trace")
    {
        Description = "Shows where in the program an error came from, for a bug report.",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Set);
        root.Options.Add(Trace);
    }

    /// <summary>What the command line says about settings.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="isServing">Whether the verb runs on and its doings belong into the log; the others only log what is wrong.</param>
    /// <exception cref="CommandFailedException">An override is not of the form NAME=VALUE.</exception>
    public static SettingOverrides Overrides(this ParseResult line, bool isServing = false)
    {
        var overrides = new SettingOverrides();
        if (!isServing)
            overrides.Values["Logging:LogLevel:ArticleBot"] = nameof(LogLevel.Warning);
        foreach (var pair in line.GetValue(Set) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw new CommandFailedException($"\"--set {pair}\" names no value. Write it as --set NAME=VALUE, such as --set State:RetentionDays=30.");
            overrides.Values[pair[..equals].Trim()] = pair[(equals + 1)..].Trim();
        }

        if (line.GetResult(Corpus) is not null && line.GetValue(Corpus) is { } corpus)
            overrides.UseCorpus(Path.GetFullPath(corpus));
        return overrides;
    }
}
