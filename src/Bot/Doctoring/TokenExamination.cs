using ArticleBot.Channels.SignIn;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Does the bot itself get a token? Only looked at when asked for.</summary>
internal sealed class TokenExamination(BotRegistrationStatus registration)
{
    private const string Subject = "Token";

    /// <summary>What is said when nobody asked for it.</summary>
    public Finding Postponed => registration.IsRegistered
        ? Finding.Note(Subject, "Not tried. Run doctor --token to sign in as the bot does before it replies.")
        : Unregistered;

    private static Finding Unregistered => Finding.Note(Subject, "Without MicrosoftAppId the bot needs no token.");

    public async Task<Finding> ExamineAsync(CancellationToken cancellationToken) =>
        registration.IsRegistered ? Finding.From(await registration.ObtainTokenAsync(cancellationToken)) : Unregistered;
}
