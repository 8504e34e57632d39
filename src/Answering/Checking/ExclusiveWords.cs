using System.Collections.Frozen;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Checking;

/// <summary>Words of one class that exclude each other, such as employees and contractors: what is said of one is not said of the other.</summary>
internal static class ExclusiveWords
{
    private static readonly FrozenDictionary<string, IReadOnlyList<Group>> Groups = Read();

    // "Pensioners" and "Seniors" are one member in two forms.
    private static readonly FrozenDictionary<string, string[]> Stems = Groups.Values.SelectMany(groups => groups).Distinct()
        .SelectMany(group => group.Members)
        .Select(member => member.SelectMany(form => TermAnalyzer.English.Terms(form)).Distinct().ToArray())
        .SelectMany(stems => stems.Select(stem => (stem, stems)))
        .GroupBy(entry => entry.stem, StringComparer.Ordinal)
        .ToFrozenDictionary(entries => entries.Key, entries => entries.SelectMany(entry => entry.stems).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>The groups that a word belongs to; none for most words.</summary>
    /// <param name="word">In small letters.</param>
    public static IReadOnlyList<Group> Of(string word) => Groups.GetValueOrDefault(word, []);

    /// <summary>The stems of all words that name the same member as a stem does, itself included; none for most words.</summary>
    public static IReadOnlyList<string> NamesOf(string stem) => Stems.GetValueOrDefault(stem) ?? [];

    private static FrozenDictionary<string, IReadOnlyList<Group>> Read()
    {
        using var stream = typeof(ExclusiveWords).Assembly.GetManifestResourceStream("ArticleBot.Answering.Checking.contrasts.txt")!;
        using var reader = new StreamReader(stream);
        var found = new Dictionary<string, List<Group>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var group = new Group([.. line.Split('|').Select(member => member.Split(' ').ToFrozenSet(StringComparer.Ordinal))]);
            foreach (var word in group.Members.SelectMany(member => member))
                (found.TryGetValue(word, out var groups) ? groups : found[word] = []).Add(group);
        }

        return found.ToFrozenDictionary(entry => entry.Key, entry => (IReadOnlyList<Group>)entry.Value, StringComparer.Ordinal);
    }

    /// <summary>Members that exclude each other, each in all its forms.</summary>
    internal sealed record Group(IReadOnlyList<FrozenSet<string>> Members)
    {
        /// <summary>How many of the members a text has.</summary>
        public int CountIn(IReadOnlySet<string> words) => Members.Count(words.Overlaps);

        /// <summary>Whether a text has the member that a word is a form of.</summary>
        public bool HasMemberOf(string word, IReadOnlySet<string> words) => Members.Any(member => member.Contains(word) && words.Overlaps(member));
    }
}
