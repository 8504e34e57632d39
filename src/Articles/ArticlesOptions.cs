using System.ComponentModel.DataAnnotations;

namespace ArticleBot.Articles;

/// <summary>Where the articles are and how they are cut.</summary>
public sealed class ArticlesOptions
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "Articles";

    /// <summary>The folder of articles, or a <c>.jsonl</c> file with one article a line.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Articles:Folder is empty; name the folder that holds the articles, for example \"corpus\".")]
    public string Folder { get; set; } = "corpus";

    /// <summary>Most words in a passage, 20 to 256.</summary>
    [Range(20, 256, ErrorMessage = "Articles:WordsPerPassage must lie between 20 and 256.")]
    public int WordsPerPassage { get; set; } = 250;

    /// <summary>
    /// Largest article that is read, in megabytes (1,048,576 bytes), 1 to 256. A larger one is reported, not read. Formats that hold pictures or are
    /// packed, such as PDF and .docx, may have four times as much, and unpack to four times as much.
    /// </summary>
    [Range(1, 256, ErrorMessage = "Articles:MegabytesPerArticle must lie between 1 and 256.")]
    public int MegabytesPerArticle { get; set; } = 16;

    /// <summary>Longest time that reading one article may take, in seconds, 1 to 600. One that takes longer is reported, not read.</summary>
    [Range(1, 600, ErrorMessage = "Articles:SecondsPerArticle must lie between 1 and 600.")]
    public int SecondsPerArticle { get; set; } = 30;
}
