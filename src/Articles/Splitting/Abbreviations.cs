using ArticleBot.English.Words;

namespace ArticleBot.Articles.Splitting;

/// <summary>English words that are written with a full stop, and words that sentences begin with.</summary>
internal static class Abbreviations
{
    private static readonly WordSet BeforeAName = new(
    [
        .. PersonalTitles.Names,
        .. ("adm amb assoc atty brig capt cdr cmdr col comdr cpl cpt drs ens fr gen gov hon insp lt maj messrs mlle mme msgr pfc pres prof pvt rep reps " +
            "rev rt sen sens sgt sra srta supt treas").Split(' '),
    ]);

    private static readonly WordSet BeforeMore = WordSet.Of("v vs cf eg ie viz fig figs eq eqs ref refs vol vols pp nos incl approx ca");

    private static readonly WordSet Anywhere = new(
    [
        // "Sat" and "sun" are words of their own.
        .. Months.ShortNames, .. Weekdays.ShortNames.Except(["sat", "sun"]),
        .. ("inc co corp ltd llc plc bros jr sr esq etc al st ste mt univ dept dist est ave blvd rd hwy ft " +
            "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev " +
            "okla ore pa penn tenn tex va vt wash wis wyo bldg eds edn sec cal sq anon art div " +
            "sci int intl natl govt mfg mgr").Split(' '),
    ]);

    private static readonly WordSet BeforeANumber = WordSet.Of("no nos nr p pp art sec ch fig c ca fl b d tel telephone fax mob ext");

    private static readonly WordSet Starters = WordSet.Of(
        "the a an this that these those he she it they we you i his her its their our your my there here in on at by for from with without " +
        "after before during since while when where what who why how if although though because as but and or so yet however moreover " +
        "meanwhile instead then now also both each some many most few several all another other such no not one two three it's he's she's " +
        "they're we're i'm i've that's there's what's let's according despite under over between among until unless once still even just " +
        "only more police officials about");

    private static readonly WordSet Speech = new([.. SpeechVerbs.BehindQuotations]);

    /// <summary>Whether the word, given without its full stop, is always followed by more of the same sentence: Mr, Gen, vs.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) =>
        BeforeMore.Contains(word) || (char.IsUpper(word[0]) && BeforeAName.Contains(word));

    /// <summary>Whether the word is an abbreviation that may stand at the end of a sentence too: Inc, Dec, etc.</summary>
    /// <remarks>In small letters most of them are words: "he sat", "the art".</remarks>
    public static bool MayEnd(ReadOnlySpan<char> word) => word is "etc" or "al" || (char.IsUpper(word[0]) && Anywhere.Contains(word));

    /// <summary>Whether the word is an abbreviation when a number follows: No. 5, p. 12.</summary>
    public static bool StandsBeforeNumber(ReadOnlySpan<char> word) =>
        (word.Length > 1 || char.IsLower(word[0])) && BeforeANumber.Contains(word);

    /// <summary>Whether a capitalised form of the word rather begins a sentence than goes on with a name.</summary>
    public static bool BeginsSentences(ReadOnlySpan<char> word) => Starters.Contains(word);

    /// <summary>Whether the word tells that somebody spoke.</summary>
    public static bool TellsSpeech(ReadOnlySpan<char> word) => Speech.Contains(word);
}
