namespace Statsig.Manifest.Reading;

/// <summary>What a schema comes to, before types have names.</summary>
internal enum SchemaShape : byte
{
    /// <summary>Any JSON: there is no schema, or one that no C# type can say.</summary>
    Any,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    String,
    DateTimeOffset,
    Guid,
    Uri,
    Enum,
    List,
    Dictionary,
    Object,

    /// <summary>Whatever a definition of <c>$defs</c> is.</summary>
    Reference,
}
