using System.CommandLine;
using ArticleBot.Bot.Commands;
using ArticleBot.Encoder;

OnnxSessions.SwitchOffReports();
var root = new RootCommand("Answers questions over a folder of articles; every sentence is cited and checked. Without a verb it serves.")
{
    ServeCommand.Create(),
    AskCommand.Create(),
    IndexCommand.Create(),
    EvalCommand.Create(),
    EvalSuiteCommand.Create(),
    CheckCommand.Create(),
    DoctorCommand.Create(),
    HealthCommand.Create(),
    TeamsPackageCommand.Create(),
    FeedbackCommand.Create(),
};
ServeCommand.AddTo(root);
CommonOptions.AddTo(root);

return await CommandRunner.RunAsync(root, args);
