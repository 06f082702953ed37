namespace Statsig.Manifest;

/// <summary>The type of a value, as its schema gives it.</summary>
public abstract record SchemaType;
