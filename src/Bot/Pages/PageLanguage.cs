using System.Globalization;
using ArticleBot.Languages;

namespace ArticleBot.Bot.Pages;

/// <summary>Pages speak the language that the reader's browser asks for.</summary>
internal static class PageLanguage
{
    public static void UseReaderLanguages(this IApplicationBuilder application)
    {
        var languages = application.ApplicationServices.GetRequiredService<ReaderLanguages>();
        // ASP.NET Core's own step asks ICU that es-AR is a kind of es; there is none here.
        application.Use((context, next) =>
        {
            var wanted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
            CultureInfo.CurrentUICulture = languages.Of(wanted.Select(language => language.Value.Value));
            return next(context);
        });
    }
}
