namespace Statsig.Manifest;

/// <summary>The scalar types of values.</summary>
public enum ScalarKind
{
    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>long</c>.</summary>
    Int64,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>DateTimeOffset</c>.</summary>
    DateTimeOffset,

    /// <summary><c>Guid</c>.</summary>
    Guid,

    /// <summary><c>Uri</c>.</summary>
    Uri,
}
