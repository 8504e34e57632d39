using System.Globalization;
using ArticleBot.Answering.Answers;

namespace ArticleBot.Bot.Terminal;

/// <summary>Prints how an answer came about, for whoever looks after the articles or changes the bot.</summary>
internal static class WhyPrinter
{
    public static void PrintWhy(this Screen screen, Answer answer)
    {
        var trace = answer.Trace;
        screen.Line($"\nUnderstood as: {answer.UnderstoodAs}");
        if (trace.Kind is { } kind)
            screen.Line($"Kind of question: {kind}; wanted: {trace.Wants}");
        if (trace.Probability is { } probability)
            screen.Line(Invariant($"Probability that it answers: {probability:0.00}"));
        if (trace.Threshold is { } threshold)
            screen.Line(Invariant($"Evidence: {trace.Answerability?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none"}; refused below {threshold:0.00}"));
        Section(screen, "Passages", ["Score", "Words", "Cosine", "Article", "Text"], trace.Candidates.Select(passage => (IReadOnlyList<string>)
            [Number(passage.Score), Number(passage.Lexical), Number(passage.Cosine), passage.Key, passage.Text]));
        Section(screen, "Sentences", ["Score", "Reading", "Rules", "Article", "Text"], trace.Read.Select(sentence => (IReadOnlyList<string>)
            [Number(sentence.Score), Number(sentence.Reading), string.Join(", ", sentence.Rules.Select(Told)), sentence.Key, sentence.Text]));
        Section(screen, "Left out", ["Rule", "Text"], trace.LeftOut.Select(left => (IReadOnlyList<string>)[left.Rule, left.Text]));
        Section(screen, "Rejected", ["Reason", "Text"], trace.Rejected.Select(rejected => (IReadOnlyList<string>)[rejected.Reason, rejected.Text]));
        Section(screen, "Steps", ["Step", "Milliseconds"],
            trace.Steps.Select(step => (IReadOnlyList<string>)[step.Name, Number((float)step.Elapsed.TotalMilliseconds)]));
    }

    private static void Section(Screen screen, string title, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        screen.Line($"\n{title}:");
        screen.Rows(headings, all);
    }

    private static string Told(TracedRule rule) => Invariant($"{rule.Name} {rule.Choice:+0.0;-0.0;0}/{rule.Belief:+0.0;-0.0;0}");

    private static string Number(float? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
