using System.Collections.Frozen;

namespace ArticleBot.Answering.Questions;

/// <summary>What is said beside questions.</summary>
internal enum Courtesy
{
    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thank you, and goodbye.</summary>
    Thanks,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>Which articles there are.</summary>
    ArticleList,
}

/// <summary>
/// What people say in the languages that the bot answers in, though questions are read in English only: a greeting, thanks, a call for help or for
/// the list.
/// </summary>
internal static class ForeignCourtesies
{
    private static readonly FrozenDictionary<string, Courtesy> Kinds = new (Courtesy Kind, string[] Said)[]
    {
        (Courtesy.Greeting, [
            "hallo", "guten tag", "guten morgen", "guten abend", "servus", "grüezi", "moin",
            "grüß gott", "bonjour", "bonsoir", "salut", "hola", "buenos días", "buenas tardes",
            "buenas noches", "buenas"]),
        (Courtesy.Thanks, [
            "danke", "danke schön", "dankeschön", "vielen dank", "besten dank", "danke sehr", "merci",
            "merci beaucoup", "gracias", "muchas gracias", "muchísimas gracias"]),
        (Courtesy.Help, [
            "hilfe", "was kannst du", "was können sie", "wie geht das", "aide", "aidez-moi", "que savez-vous faire",
            "comment ça marche", "ayuda", "qué puede hacer", "cómo funciona"]),
        (Courtesy.ArticleList, [
            "welche artikel gibt es", "artikel", "quels articles y a-t-il", "liste des articles", "qué artículos hay", "artículos"]),
    }.SelectMany(kind => kind.Said.Select(words => (words, kind.Kind)))
        .ToFrozenDictionary(said => said.words, said => said.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said, or null where it is none of these.</summary>
    /// <param name="bare">The words without the marks at their end.</param>
    public static Courtesy? Of(string bare) => Kinds.TryGetValue(bare.Trim('¡', '¿', ' ', '\u00a0').Replace('’', '\''), out var kind) ? kind : null;
}
