namespace Statsig.Manifest;

/// <summary>A scalar value.</summary>
public sealed record ScalarType : SchemaType
{
    private static readonly ScalarType[] All = MakeAll();

    private ScalarType(ScalarKind kind) => Kind = kind;

    /// <summary>Which.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The one instance for a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static ScalarType Of(ScalarKind kind) => All[(int)kind];

    private static ScalarType[] MakeAll()
    {
        var all = new ScalarType[(int)ScalarKind.Uri + 1];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new ScalarType((ScalarKind)i);
        }

        return all;
    }
}
