namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to hand an interpolated string to a handler where the framework has it not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
