using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>Forms of English words that no stemmer brings together: "met" and "meet", "women" and "woman".</summary>
public static class IrregularForms
{
    // One word a group, its plain form first.
    private const string Forms =
        "become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|" +
        "bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|deal dealt|dig dug|draw drew drawn|" +
        "drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|" +
        "fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|" +
        "grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|" +
        "leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|" +
        "say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|sing sang sung|" +
        "sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck|" +
        "swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|" +
        "throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|write wrote written|" +
        "man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|life lives|wife wives|half halves";

    /// <summary>Past forms that sentences use most often, none of which is another word, for a regular expression.</summary>
    public const string CommonPast = "became|began|came|found|gave|made|took|went";

    private static readonly FrozenDictionary<string, string> Plain = Forms.Split('|')
        .Select(group => group.Split(' '))
        .SelectMany(forms => forms.Skip(1).Select(form => KeyValuePair.Create(form, forms[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The plain form of a word in lower case, or null where the word is no irregular form.</summary>
    public static string? PlainOf(string word) => Plain.GetValueOrDefault(word);
}
