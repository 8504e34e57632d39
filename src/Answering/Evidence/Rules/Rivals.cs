using ArticleBot.Answering.Numbers;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// Headings, labels of items and lines, and heads of rows that stand side by side. A question that names one of them is not answered by what stands under
/// another: what the red room costs is not told under "Blue room".
/// </summary>
internal sealed class Rivals : IEvidenceRule
{
    /// <summary>A longer sentence says itself what it is about.</summary>
    private const int MostStems = 8;

    /// <summary>A longer heading is no name.</summary>
    private const int MostStemsOfName = 6;

    /// <summary>The longest names that are rivals without a word in common.</summary>
    private const int MostStemsOfLabel = 3;

    /// <inheritdoc/>
    public string Name => "rivals";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var test = new Test(asked);
        return test.HasRivals ? test : null;
    }

    /// <summary>"weekdays" of "weekdays: 12 euros"; null where an item has no label, or begins in the passage before: a long one goes on in the next.</summary>
    private static HashSet<string>? LabelOf(Passage passage, Element item)
    {
        if (item.Span.Start < passage.Span.Start || item.Span.Start >= passage.Span.End)
            return null;
        var text = passage.Quote(item.Span with { End = Math.Min(item.Span.End, passage.Span.End) });
        return text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? StemsOf(text[..colon]) : null;
    }

    private static HashSet<string>? LineLabelOf(string line) => LabelledLine.LabelOf(line) is { IsEmpty: false } label ? StemsOf(label.ToString()) : null;

    private static string LinesOf(Passage passage) => $"{passage.Article.Key}\n{passage.Heading}";

    private static string GroupOf(Passage passage, ContextPart part) => $"{passage.Article.Key}\n{part.Kind}\n{part.Level}";

    private static string GroupOf(Passage passage, Element item) => $"{passage.Article.Key}\n{string.Join('\n', item.Context.Select(part => part.Span))}";

    // Which of "2-5 kg" and "over 5 kg" is meant is told by the amount.
    private static bool IsName(ContextPart part) => part.Kind is ContextKind.Heading or ContextKind.Item or ContextKind.Term or ContextKind.Caption
        || (part.Kind == ContextKind.RowHead && AmountRange.In(part.Text) is null);

    private static bool IsItem(Element element) => element is { Kind: BlockKind.Item or BlockKind.Step, Context.Count: > 0 };

    private static HashSet<string> StemsOf(string text) => [.. TermAnalyzer.English.Terms(text)];

    private sealed class Test : IEvidenceTest
    {
        private readonly Dictionary<string, List<HashSet<string>>> _groups = new(StringComparer.Ordinal);
        private readonly HashSet<string> _asked;

        public Test(AskedOfPassages asked)
        {
            _asked = [.. asked.Question.Stems, .. asked.Question.Stems.SelectMany(Measures.NamesOf)];
            foreach (var passage in asked.Passages)
            {
                var structure = passage.Structure;
                foreach (var part in structure.Headings.Concat(structure.Elements.SelectMany(element => element.Context)).Where(IsName)
                    .DistinctBy(part => part.Span))
                    Add(GroupOf(passage, part), StemsOf(part.Text), MostStemsOfName);
                foreach (var item in structure.Elements.Where(element => IsItem(element) && passage.Span.Contains(element.Span)))
                {
                    if (LabelOf(passage, item) is { } label)
                        Add(GroupOf(passage, item), label, MostStemsOfName);
                }

                foreach (var line in passage.Sentences.Where(sentence => passage.Structure.ElementAt(sentence) is null))
                {
                    if (LineLabelOf(passage.Quote(line)) is { } label)
                        Add(LinesOf(passage), label, MostStemsOfName);
                }
            }
        }

        public bool HasRivals => _groups.Count > 0;

        public Effect Of(in JudgedSentence sentence) => Excludes(sentence.Passage, sentence.Span, sentence.Words.Own) ? Effect.Exclusion : Effect.None;

        /// <summary>Whether words stand under something else than the question names, or are another item than the one that it names.</summary>
        private bool Excludes(Passage passage, TextSpan words, IReadOnlySet<string> own)
        {
            if (own.Count > MostStems)
                return false;
            // A row is about what its own cells name.
            var context = passage.ContextOf(words)
                .Concat(passage.Structure.CellsIn(words).SelectMany(cell => cell.Context).Where(part => part.Kind == ContextKind.RowHead)).ToList();
            var said = StemsOf($"{passage.Article.Title} {string.Join(' ', context.Select(part => part.Text))}");
            said.UnionWith(own);
            return context.Where(IsName).Any(part =>
                HasRival(GroupOf(passage, part), StemsOf(part.Text), said, areAlike: part.Kind is not (ContextKind.Item or ContextKind.RowHead)))
                || (passage.Structure.ElementAt(words) is null && LineLabelOf(passage.Quote(words)) is { } line
                    && HasRival(LinesOf(passage), line, said, areAlike: false))
                || (passage.Structure.ElementAt(words) is { } element && IsItem(element) && LabelOf(passage, element) is { } label
                    && HasRival(GroupOf(passage, element), label, said, areAlike: false));
        }

        // Only what the question names can be a rival.
        private void Add(string group, HashSet<string> name, int most)
        {
            if (name.Count > most || !name.Overlaps(_asked))
                return;
            if (!_groups.TryGetValue(group, out var names))
                _groups.Add(group, names = []);
            names.Add(name);
        }

        /// <param name="group">What stands side by side.</param>
        /// <param name="name">The name that the words stand under.</param>
        /// <param name="said">All that is said by them and over them.</param>
        /// <param name="areAlike">Whether rivals must share a word, as "Red room" and "Blue room" do: headings of other matters are no rivals,
        /// "Saturday" and "Sunday" are.</param>
        private bool HasRival(string group, HashSet<string> name, HashSet<string> said, bool areAlike) => _groups.TryGetValue(group, out var names)
            && names.Exists(rival => (rival.Overlaps(name) || (!areAlike && rival.Count <= MostStemsOfLabel && name.Count <= MostStemsOfLabel))
                && rival.Any(stem => _asked.Contains(stem) && !said.Contains(stem)) && !name.Any(stem => _asked.Contains(stem) && !rival.Contains(stem)));
    }
}
