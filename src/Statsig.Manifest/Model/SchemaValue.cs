namespace Statsig.Manifest;

/// <summary>A default value, in the type of its schema.</summary>
public abstract record SchemaValue;
