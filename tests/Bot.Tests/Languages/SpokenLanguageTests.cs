using System.Net;
using System.Text.Json;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Languages;

/// <summary>Readers of several languages at one bot: what it says itself is in theirs, what articles say stays as it is.</summary>
public sealed class SpokenLanguageTests(RunningBot bot, FakeChannel channel) : IClassFixture<RunningBot>, IClassFixture<FakeChannel>
{
    private const string Question = "Who built the lighthouse of Karnsund?";
    private const string Unanswerable = "How many moons does the planet Zorblax have?";

    [Theory]
    [InlineData("de-DE", "Guten Tag!", "Ich habe 3 Artikel durchsucht und keine Antwort darauf gefunden.", "Gern geschehen.",
        "In keinem Artikel steht „moons“")]
    [InlineData("fr-FR", "Bonjour !", "J’ai cherché dans 3 articles et n’y ai trouvé aucune réponse.", "Je vous en prie.",
        "Aucun article ne contient « moons »")]
    [InlineData("es-ES", "¡Hola!", "He buscado en 3 artículos y no he encontrado respuesta.", "De nada.", "Ningún artículo contiene «moons»")]
    [InlineData("en-GB", "Hello!", "I searched 3 articles and found no answer to that.", "You're welcome.", "No article has “moons”")]
    public async Task A_conversation_is_held_in_the_language_of_its_locale(string locale, string hello, string searched, string welcome, string unmatched)
    {
        var talk = await DirectLineTalk.OpenAsync(bot, locale);
        var greeting = Text(await talk.NextAsync());
        var refusal = Text(await talk.AskAsync(Unanswerable));
        var thanks = Text(await talk.AskAsync("Thanks!"));
        var answer = Text(await talk.AskAsync(Question));

        Assert.StartsWith(hello, greeting, StringComparison.Ordinal);
        Assert.Contains(searched, refusal, StringComparison.Ordinal);
        Assert.Contains(unmatched, refusal, StringComparison.Ordinal);
        Assert.StartsWith(welcome, thanks, StringComparison.Ordinal);
        Assert.Contains("was built in 1874 by the engineer Marta Vinje", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "Sources", "May 4, 2021")]
    [InlineData("en-GB", "Sources", "4 May 2021")]
    [InlineData(null, "Sources", "4 May 2021")]
    [InlineData("de-AT", "Quellen", "4. Mai 2021")]
    [InlineData("fr-CA", "Sources", "4 mai 2021")]
    [InlineData("es-MX", "Fuentes", "4 de mayo de 2021")]
    public async Task A_citation_is_dated_as_the_reader_writes_dates(string? locale, string heading, string date)
    {
        var activity = channel.Activity("message", "emulator", $"dates-{locale}", "ann");
        activity["text"] = Question;
        activity["locale"] = locale;

        using var response = await FakeChannel.PostAsync(bot, activity);
        var reply = Text(await channel.NextMessageAsync());

        Assert.Contains($"**{heading}**", reply, StringComparison.Ordinal);
        Assert.Contains($"(Coast Gazette, {date})", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("2021-05-04", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_German_question_is_told_in_German_that_questions_are_read_in_English()
    {
        var talk = await DirectLineTalk.OpenAsync(bot, "de-DE");
        await talk.NextAsync();

        var reply = Text(await talk.AskAsync("Wer hat den Leuchtturm von Karnsund gebaut?"));

        Assert.Contains("keine Antwort darauf gefunden. Ich verstehe nur englische Fragen gut.", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("searched", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "Hilfe", "Ich beantworte Fragen zu 3 Artikeln")]
    [InlineData("de-DE", "Vielen Dank!", "Gern geschehen.")]
    [InlineData("fr-FR", "Bonjour", "Posez-moi une question sur 3 articles.")]
    [InlineData("es-ES", "¿Qué artículos hay?", "Conozco 3 artículos.")]
    [InlineData("es-ES", "¿Por qué esta respuesta?", "Todavía no hay ninguna respuesta que explicar.")]
    public async Task Small_talk_is_understood_in_the_languages_that_are_spoken(string locale, string said, string reply)
    {
        var talk = await DirectLineTalk.OpenAsync(bot, locale);
        await talk.NextAsync();

        Assert.Contains(reply, Text(await talk.AskAsync(said)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "de", "Alle Artikel", "4. Mai 2021")]
    [InlineData("pt,fr;q=0.5", "fr", "Tous les articles", "4 mai 2021")]
    [InlineData("es-AR", "es", "Todos los artículos", "4 de mayo de 2021")]
    [InlineData("en-US,en;q=0.5", "en-US", "All articles", "May 4, 2021")]
    [InlineData("en-AU", "en", "All articles", "4 May 2021")]
    [InlineData("tlh", "en", "All articles", "4 May 2021")]
    [InlineData(null, "en", "All articles", "4 May 2021")]
    public async Task The_pages_speak_the_language_of_the_browser(string? accepted, string language, string title, string date)
    {
        var page = await OpenAsync("/articles", accepted);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(date, page, StringComparison.Ordinal);
        Assert.Contains("The lamp of Karnsund", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_readers_language() =>
        Assert.Contains("<h1>Kein solcher Artikel</h1>", await OpenAsync("/articles/nothing.md", "de"), StringComparison.Ordinal);

    private static string Text(JsonElement message) => message.GetProperty("text").GetString()!;

    private async Task<string> OpenAsync(string path, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.AcceptLanguage.ParseAdd(accepted);
        using var response = await bot.Client.SendAsync(request);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
