namespace Statsig.Manifest;

/// <summary>An array: <c>IReadOnlyList&lt;T&gt;</c>.</summary>
/// <param name="Item">The type of its items.</param>
public sealed record ListType(SchemaType Item) : SchemaType;
