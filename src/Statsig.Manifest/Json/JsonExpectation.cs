namespace Statsig.Manifest.Json;

/// <summary>What may come next in a text.</summary>
internal enum JsonExpectation
{
    /// <summary>A value: the root, or what follows a colon.</summary>
    Value,

    /// <summary>An item, or the array's end.</summary>
    Item,

    /// <summary>A property name, or the object's end.</summary>
    Name,

    Colon,

    /// <summary>A comma, or the container's end.</summary>
    Comma,

    /// <summary>Nothing but white space and comments.</summary>
    End,
}
