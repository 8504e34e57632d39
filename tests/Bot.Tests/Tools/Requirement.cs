namespace ArticleBot.Bot.Tests.Tools;

/// <summary>Tools that tests need from outside. Absent means skipped, except with ARTICLEBOT_TEST_REQUIRE=1, where it means failed.</summary>
internal static class Requirement
{
    /// <summary>The path of a tool: named by the variable, else found on PATH under one of the names.</summary>
    public static string Find(string variable, params string[] names)
    {
        var path = Environment.GetEnvironmentVariable(variable) ?? OnPath(names);
        if (path is null && Environment.GetEnvironmentVariable("ARTICLEBOT_TEST_REQUIRE") == "1")
            Assert.Fail($"{names[0]} is missing: install it or name it with {variable}.");
        Skip.If(path is null, $"{names[0]} is missing: install it or name it with {variable}.");
        return path!;
    }

    private static string? OnPath(string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
