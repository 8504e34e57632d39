using Xunit.Abstractions;

namespace ArticleBot.Answering.Tests.Formats;

/// <summary>The same six articles answer the same sixty questions whatever program wrote them down.</summary>
public sealed class SameAnswersTests(ITestOutputHelper output)
{
    public static TheoryData<string> Formats => [.. ArticlesAsPeopleHaveThem.Formats.Where(format => format != "txt")];

    public static TheoryData<string> Writings => [.. ArticlesAsProgramsWriteThem.Writings];

    [Theory]
    [MemberData(nameof(Formats))]
    public Task A_format_gives_as_many_right_answers_as_plain_text(string format) =>
        SixtyQuestions.AssertAsManyRightAsInPlainTextAsync(format, folder => ArticlesAsPeopleHaveThem.Write(format, folder), output);

    [SkippableTheory]
    [MemberData(nameof(Writings))]
    public Task What_a_program_of_this_machine_writes_gives_as_many_right_answers_as_plain_text(string writing)
    {
        var missing = ArticlesAsProgramsWriteThem.MissingFor(writing);
        Skip.If(missing is not null, $"There is no {missing} on this machine.");
        return SixtyQuestions.AssertAsManyRightAsInPlainTextAsync(writing, folder => ArticlesAsProgramsWriteThem.Write(writing, folder), output);
    }
}
