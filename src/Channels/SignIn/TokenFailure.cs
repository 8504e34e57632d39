using System.Text.RegularExpressions;
using Azure.Identity;

namespace ArticleBot.Channels.SignIn;

/// <summary>
/// Says why the bot got no token and how to repair it. Entra's own words are long, and name more than the log of a support case should hold; its code
/// is enough.
/// </summary>
/// <remarks>The codes are those of Microsoft's list of Entra authentication errors.</remarks>
internal static partial class TokenFailure
{
    private static readonly (string Code, string Repair)[] Known =
    [
        ("AADSTS7000222", "The client secret has expired. Make a new one in the app registration (Certificates & secrets) and set MicrosoftAppPassword to "
            + "its value."),
        ("AADSTS7000215", "The client secret is wrong. Set MicrosoftAppPassword to the secret's value, not to its id; the value is only shown when the "
            + "secret is made."),
        ("AADSTS7000112", "The app is disabled. Enable its enterprise application in Entra (Properties, Enabled for users to sign-in)."),
        ("AADSTS700016", "The tenant does not know the app. Check MicrosoftAppId, and that MicrosoftAppTenantId and MicrosoftAppType are those of the "
            + "bot's Configuration page in Azure."),
        ("AADSTS700027", "The certificate is not one of the app's, or it has expired. Upload its public part to the app registration (Certificates & "
            + "secrets), or name the right file with MicrosoftAppCertificatePath."),
        ("AADSTS1000502", "The certificate has expired or is not valid yet. Make a new one, upload its public part to the app registration (Certificates "
            + "& secrets) and name it with MicrosoftAppCertificatePath."),
        ("AADSTS700024", "The request was signed at a time that is not now. Switch this machine's time synchronisation on."),
        ("AADSTS700021", "The request was signed at a time that is not now. Switch this machine's time synchronisation on."),
        ("AADSTS90002", "There is no such tenant. Set MicrosoftAppTenantId to the \"App Tenant ID\" of the bot's Configuration page in Azure."),
        ("AADSTS900023", "MicrosoftAppTenantId is no tenant. Copy the \"App Tenant ID\" of the bot's Configuration page in Azure."),
        ("AADSTS500011", "The tenant does not know the Bot Framework's scope. Remove ToChannelFromBotOAuthScope, or check ChannelService."),
        ("AADSTS53003", "A conditional access policy blocks the app. Ask the tenant's administrator to exempt it."),
    ];

    /// <summary>Nobody answered.</summary>
    public static string Unreachable(string issuer) => $"{issuer} cannot be reached. Check network, DNS, proxy and firewall of this machine.";

    /// <summary>One sentence or two for the owner, without the words of the other side.</summary>
    public static string Explain(Exception exception, BotRegistrationOptions options, string issuer)
    {
        var causes = Causes(exception).ToList();
        var code = causes.Select(cause => EntraCode().Match(cause.Message)).FirstOrDefault(match => match.Success)?.Value;
        if (Array.Find(Known, known => known.Code == code) is { Repair: { } repair })
            return $"{repair} ({code})";
        if (code is not null)
            return $"{issuer} refused the bot ({code}). Look the code up at https://login.microsoftonline.com/error?code={code["AADSTS".Length..]}.";
        if (options.MicrosoftAppType is BotIdentity.UserAssignedMsi)
        {
            return "This machine has no managed identity with this MicrosoftAppId. Assign the bot's user-assigned identity to the machine or app service "
                + "in Azure, "
                + "or use a client secret with MicrosoftAppType SingleTenant.";
        }

        if (causes.Exists(cause => cause is HttpRequestException or IOException or System.Net.Sockets.SocketException))
            return Unreachable(issuer);
        return causes.Exists(cause => cause is AuthenticationFailedException)
            ? $"{issuer} gave no token and no reason that is known. Check ToChannelFromBotLoginUrl, and whether a proxy answers in its place."
            : $"The credential cannot be used ({exception.GetType().Name}). Check the certificate file and its password.";
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AggregateException many)
            {
                foreach (var inner in many.InnerExceptions.SelectMany(Causes))
                    yield return inner;
            }

            yield return cause;
        }
    }

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex EntraCode();
}
