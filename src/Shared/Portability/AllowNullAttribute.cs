namespace System.Diagnostics.CodeAnalysis;

/// <summary>Null may go in though the type says that none is there; the compiler knows the attribute by its name.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class AllowNullAttribute : Attribute;
