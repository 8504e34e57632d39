using System.Buffers;

namespace ArticleBot.Articles.Splitting;

/// <summary>The characters at which sentences end, open and close.</summary>
internal static class Marks
{
    /// <summary>Marks that end a sentence, with those of scripts that put no blank after them.</summary>
    public static readonly SearchValues<char> Terminal = SearchValues.Create(".!?…。！？｡।؟۔");

    /// <summary>Terminal marks that need no blank after them.</summary>
    public static readonly SearchValues<char> FullWidth = SearchValues.Create("。！？｡");

    /// <summary>Quotes and brackets that may follow a terminal mark and still belong to the sentence.</summary>
    public static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’»›)]}」』）】*_");

    /// <summary>Quotes and brackets that may come before a sentence's first word.</summary>
    public static readonly SearchValues<char> Opening = SearchValues.Create("\"'“‘„‚«‹([{「『（【¿¡*_");

    /// <summary>Closing quotation marks, straight ones included.</summary>
    public static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("\"'”’»›」』");
}
