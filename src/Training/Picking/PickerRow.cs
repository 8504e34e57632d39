using Microsoft.ML.Data;

namespace ArticleBot.Training.Picking;

/// <summary>One sentence as Microsoft.ML reads it.</summary>
public sealed class PickerRow
{
    /// <summary>Whether it is the sentence that answers.</summary>
    public bool Label { get; set; }

    /// <summary>The features; their number is given by the schema.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>The schema for rows of a given width.</summary>
    public static SchemaDefinition Schema(int features)
    {
        var schema = SchemaDefinition.Create(typeof(PickerRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return schema;
    }
}
