using System.Text.Json;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>What is shipped is named with its licence, and the notice is shipped with it.</summary>
[Collection(nameof(PublishedProgram))]
public sealed class NoticeTests(PublishedProgram published)
{
    [Fact]
    public async Task Every_package_of_the_published_program_stands_in_its_notice()
    {
        var dependencies = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(published.Folder, "ArticleBot.Bot.deps.json"))).RootElement;
        var notice = await File.ReadAllTextAsync(Path.Combine(published.Folder, "NOTICE"));
        var named = notice.Split([' ', ',', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        var packages = dependencies.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name[..library.Name.IndexOf('/', StringComparison.Ordinal)])
            .ToList();

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, package => !named.Contains(package));
        Assert.True(File.Exists(Path.Combine(published.Folder, "LICENSE")));
        Assert.Equal(
            File.Exists(Path.Combine(published.Folder, "wwwroot", "webchat.js")),
            File.Exists(Path.Combine(published.Folder, "wwwroot", "webchat.js.LICENSE.txt")));
    }
}
