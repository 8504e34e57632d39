using System.CommandLine;
using System.Diagnostics;
using ArticleBot.Benchmarks.Answers;
using ArticleBot.Benchmarks.Folders;
using ArticleBot.Benchmarks.Injection;
using ArticleBot.Benchmarks.Neighbours;
using ArticleBot.Benchmarks.Soak;
using ArticleBot.Benchmarks.Speed;
using ArticleBot.Benchmarks.Turns;

var began = Stopwatch.GetTimestamp();
var root = new RootCommand("Measures Article Bot and writes the pages that say what was measured.")
{
    SpeedCommand.Create(),
    OpenCommand.Create(began),
    InjectionCommand.Create(),
    AnswersCommand.Create(),
    NeighboursCommand.Create(),
    SoakCommand.Create(),
    SoakHost.Create(),
    TurnCommand.Create(),
    FolderCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
