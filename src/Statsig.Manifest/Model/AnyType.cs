namespace Statsig.Manifest;

/// <summary>Any JSON value: there is no schema, or one that has no C# type.</summary>
public sealed record AnyType : SchemaType
{
    private AnyType()
    {
    }

    /// <summary>The one instance.</summary>
    public static AnyType Instance { get; } = new();
}
