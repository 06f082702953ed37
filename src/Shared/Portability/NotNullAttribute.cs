namespace System.Diagnostics.CodeAnalysis;

/// <summary>What went in is not null when the method returns; the compiler knows the attribute by its name.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue)]
internal sealed class NotNullAttribute : Attribute;
