using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>A language in which questions are not read, as far as its script or its smallest words tell.</summary>
/// <remarks>
/// Statistical detectors take "Who is the mayor of Altenfeld?" for German, since names weigh most in so short a text; the words of grammar do not err
/// that way.
/// </remarks>
internal sealed partial class ForeignLanguage
{
    /// <summary>So many words of grammar, none of them English, tell a language.</summary>
    private const int LeastWords = 2;

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
    [
        .. WordList.Of(QuestionWords.Alternation),
        .. Words("the of in is are was were do does did can may has have to for and an a on at by with from it"),
    ]);

    private static readonly ForeignLanguage[] ByScript =
    [
        new(@"\p{IsHiragana}|\p{IsKatakana}", "英語の質問だけをよく理解できます。英語で質問してください。記事の文を引用してお答えします。"),
        new(@"\p{IsHangulSyllables}", "저는 영어 질문만 잘 이해합니다. 영어로 질문해 주세요. 기사의 문장을 인용하여 답합니다."),
        new(@"\p{IsCJKUnifiedIdeographs}", "我只能较好地理解英文问题，请用英文提问。我会引用文章中的原句回答。"),
        new(@"\p{IsArabic}", "أفهم الأسئلة بالإنجليزية فقط. من فضلك اسأل بالإنجليزية، وسأجيب بجمل من المقالات."),
        new(@"\p{IsHebrew}", "אני מבין היטב רק שאלות באנגלית. נא לשאול באנגלית, ואענה במשפטים מתוך המאמרים."),
        new(@"\p{IsGreek}", "Καταλαβαίνω καλά μόνο ερωτήσεις στα αγγλικά. Ρωτήστε στα αγγλικά και απαντώ με προτάσεις των άρθρων."),
        new(@"\p{IsCyrillic}", "Я хорошо понимаю только вопросы на английском. Спросите, пожалуйста, по-английски, и я отвечу предложениями из статей."),
        new(@"\p{IsThai}", "ฉันเข้าใจเฉพาะคำถามภาษาอังกฤษ โปรดถามเป็นภาษาอังกฤษ แล้วฉันจะตอบด้วยประโยคจากบทความ"),
    ];

    private static readonly ForeignLanguage[] ByWords =
    [
        new(
            Words("wie wer was wann wo warum wieso welche welcher welches welchen wieviel wem wen ist sind gibt kann darf muss hat haben wird der die das "
                + "den dem des ein eine einen einer und für von mit im am zum zur auf bei nicht ich es"),
            "Ich verstehe nur englische Fragen gut. Bitte fragen Sie auf Englisch; ich antworte mit Sätzen aus den Artikeln."),
        new(
            Words("qui que quoi quel quelle quels quelles quand où pourquoi comment combien est sont le la les des du un une et pour dans sur au aux ne "
                + "pas il elle avec peut ce"),
            "Je ne comprends bien que les questions en anglais. Posez la question en anglais ; je réponds par des phrases des articles."),
        new(
            Words("quién quien quiénes qué que cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas es son está el la los las del un una y para en "
                + "por con se no hay su al"),
            "Solo entiendo bien las preguntas en inglés. Pregunte en inglés, por favor; respondo con frases de los artículos."),
        new(
            Words("chi che cosa quale quali quando dove perché come quanto quanta quanti quante è sono il lo la gli le dei della del un una e per nel con "
                + "si non di"),
            "Capisco bene solo le domande in inglese. Chieda in inglese, per favore; rispondo con frasi degli articoli."),
        new(
            Words("wie wat wanneer waar waarom welke welk hoe hoeveel is zijn heeft kan mag moet het een en voor van met op bij niet er wordt aan"),
            "Ik begrijp alleen Engelse vragen goed. Stel de vraag in het Engels; ik antwoord met zinnen uit de artikelen."),
        new(
            Words("quem que qual quais quando onde como quanto quanta quantos quantas é são está o os as dos das do da um uma e para em por com se não há seu"),
            "Só entendo bem perguntas em inglês. Pergunte em inglês, por favor; respondo com frases dos artigos."),
        new(
            Words("kto kogo co czego kiedy gdzie dlaczego jak jaki jaka jakie ile czy jest są ma w z na do i dla od przez nie się to"),
            "Dobrze rozumiem tylko pytania po angielsku. Proszę zapytać po angielsku; odpowiadam zdaniami z artykułów."),
        new(
            Words("vem vad när var varför hur vilken vilket vilka är har kan får måste en ett och för av med på till inte det den som i"),
            "Jag förstår bara engelska frågor väl. Fråga gärna på engelska; jag svarar med meningar ur artiklarna."),
    ];

    private readonly Regex? _script;
    private readonly FrozenSet<string> _words = FrozenSet<string>.Empty;

    private ForeignLanguage(string script, string reply) => (_script, Reply) = (new Regex(script, RegexOptions.CultureInvariant), reply);

    private ForeignLanguage(FrozenSet<string> words, string reply) => (_words, Reply) = (words, reply);

    /// <summary>What the bot says of itself, in this language.</summary>
    public string Reply { get; }

    /// <summary>The language of a question, or null where it is English or cannot be told.</summary>
    public static ForeignLanguage? Of(string question)
    {
        if (Array.Find(ByScript, language => language._script!.IsMatch(question)) is { } written)
            return written;
        var words = Word().Matches(question.ToLowerInvariant()).Select(word => word.Value).ToList();
        var best = ByWords.MaxBy(language => words.Count(language._words.Contains))!;
        return words.Count(best._words.Contains) is var count && count >= LeastWords && count > words.Count(English.Contains) ? best : null;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
