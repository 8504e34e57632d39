namespace ArticleBot.Bot.Tests.Tools;

/// <summary>Tools that tests need from outside. Absent means skipped, except with ARTICLEBOT_TEST_REQUIRE=1, where it means failed.</summary>
internal static class Requirement
{
    /// <summary>The path of a tool: named by the variable, else found on PATH under one of the names.</summary>
    public static string Find(string variable, params string[] names)
    {
        return Required(Environment.GetEnvironmentVariable(variable) ?? OnPath(names), $"{names[0]} is missing: install it or name it with {variable}.");
    }

    /// <summary>The path of a file of an npm package that `npm ci` puts into the folder Node of these tests.</summary>
    public static string FindInPackages(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "tests", "Bot.Tests", "Node", "node_modules", file);
            if (File.Exists(path))
                return path;
        }

        return Required(null, $"{file} is missing: run npm ci in tests/Bot.Tests/Node.");
    }

    private static string Required(string? path, string remedy)
    {
        if (path is null && Environment.GetEnvironmentVariable("ARTICLEBOT_TEST_REQUIRE") == "1")
            Assert.Fail(remedy);
        Skip.If(path is null, remedy);
        return path!;
    }

    private static string? OnPath(string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
