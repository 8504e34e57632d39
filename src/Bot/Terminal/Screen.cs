using System.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ArticleBot.Bot.Terminal;

/// <summary>Standard output: coloured and wrapped on a terminal, plain unwrapped lines in a pipe or file.</summary>
/// <remarks>Takes text, never markup, so brackets in articles stay brackets.</remarks>
internal sealed class Screen
{
    /// <summary>Wider than any line; a pipe has no width.</summary>
    private const int NoWrapping = 1_000_000;

    private readonly IAnsiConsole _console;

    private Screen(IAnsiConsole console, bool isTerminal)
    {
        _console = console;
        IsTerminal = isTerminal;
    }

    /// <summary>Whether a person looks at it.</summary>
    public bool IsTerminal { get; }

    /// <summary>The process's own standard output.</summary>
    public static Screen Open()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = NoWrapping;
        return new Screen(console, isTerminal);
    }

    /// <summary>Writes a line.</summary>
    public void Line(string text = "", Style? style = null)
    {
        if (IsTerminal)
            _console.Write(new Text(TerminalText.Clean(text) + "\n", style));
        else
            Console.Out.WriteLine(TerminalText.Clean(text));
    }

    /// <summary>Writes rows under headings: a table on a terminal, tab-separated lines elsewhere.</summary>
    public void Rows(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!IsTerminal)
        {
            foreach (var row in rows)
                Console.Out.WriteLine(string.Join('\t', row.Select(TerminalText.OneLine)));
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => (IRenderable)new Text(TerminalText.OneLine(cell))));
        _console.Write(table);
    }

    /// <summary>Shows a bar while the work runs; elsewhere a line now and then.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work; it reports in words how far it is.</param>
    public async Task<T> WithProgressAsync<T>(string title, Func<IProgress<string>, Task<T>> work)
    {
        if (!IsTerminal)
            return await work(new ProgressLines(title));

        return await _console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title));
                bar.IsIndeterminate = true;
                return await work(new ProgressBar(bar, title));
            });
    }

    private sealed class ProgressBar(ProgressTask bar, string title) : IProgress<string>
    {
        public void Report(string value) => bar.Description = Markup.Escape($"{title}: {value}");
    }

    private sealed class ProgressLines(string title) : IProgress<string>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
        private long _last = Stopwatch.GetTimestamp();

        public void Report(string value)
        {
            if (Stopwatch.GetElapsedTime(_last) < Pause)
                return;
            _last = Stopwatch.GetTimestamp();
            Console.Out.WriteLine($"{title}: {value}");
        }
    }
}
