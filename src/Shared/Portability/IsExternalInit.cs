namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to compile <c>init</c> where the framework has it not.</summary>
internal static class IsExternalInit;
