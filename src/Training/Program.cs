using System.CommandLine;
using ArticleBot.Training.Commands;

var root = new RootCommand("Fits the models that the Article Bot ships with, and measures retrieval.")
{
    MeasureCommand.Create(),
    FusionCommand.Create(),
    EmbedderCommand.Create(),
    RankerCommand.Create(),
    PickerCommand.Create(),
    CalibrateCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
