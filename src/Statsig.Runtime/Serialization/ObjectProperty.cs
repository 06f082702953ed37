namespace Statsig.Runtime.Serialization;

/// <summary>A property of a generated class.</summary>
/// <param name="Identifier">Its name in C#.</param>
/// <param name="Slot">Where a value keeps it.</param>
/// <param name="Reader">What knows its type.</param>
internal readonly record struct ObjectProperty(string Identifier, int Slot, ValueReader Reader);
