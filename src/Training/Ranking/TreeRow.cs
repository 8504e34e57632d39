using Microsoft.ML.Data;

namespace ArticleBot.Training.Ranking;

/// <summary>One candidate as Microsoft.ML reads it.</summary>
public sealed class TreeRow
{
    /// <summary>The question it belongs to.</summary>
    public uint Group { get; set; }

    /// <summary>1 for a hit, else 0.</summary>
    public float Label { get; set; }

    /// <summary>The features; their number is given by the schema.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>The schema for rows of a given width.</summary>
    public static SchemaDefinition Schema(int features)
    {
        var schema = SchemaDefinition.Create(typeof(TreeRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        schema[nameof(Group)].ColumnType = new KeyDataViewType(typeof(uint), int.MaxValue);
        return schema;
    }
}
