using System.ComponentModel.DataAnnotations;

namespace ArticleBot.Retrieval;

/// <summary>Settings of the section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Retrieval";

    /// <summary>The folder of index.db; made when it is missing. The index is derived from the articles and may be deleted at any time.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Retrieval:DataFolder is empty. Set it to the folder that shall hold the index, such as .data.")]
    public string DataFolder { get; set; } = ".data";

    /// <summary>What holds the index: <c>Sqlite</c>, a file in the data folder.</summary>
    [AllowedValues(SqliteStore, ErrorMessage = "Retrieval:Store names an unknown store. Set it to Sqlite.")]
    public string Store { get; set; } = SqliteStore;

    /// <summary>How much the cosine of the vectors counts beside BM25, 0 to 1.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Retrieval:VectorWeight must lie between 0 and 1.")]
    public double VectorWeight { get; set; } = 0.35;

    /// <summary>How much the pretrained encoder's cosine counts beside words and vectors together, 0 to 1.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Retrieval:EncoderWeight must lie between 0 and 1.")]
    public double EncoderWeight { get; set; } = 0.7;

    /// <summary>
    /// Whether passages get the pretrained encoder's vectors beside those of the embedder. The host switches it off where an embedding model is
    /// configured.
    /// </summary>
    public bool Encoder { get; set; } = true;

    private const string SqliteStore = "Sqlite";
}
