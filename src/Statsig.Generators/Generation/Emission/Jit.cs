using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How methods are compiled to machine code.</summary>
internal static class Jit
{
    /// <summary>
    /// For loops over characters: optimized at once. A build's compiler writes the text once, and would do so in the slow code with which the runtime begins;
    /// by the time that it has better code the work is over. For the loop over all entries, too: the runtime would stop in the middle of it to make better
    /// code of the loop with all that it calls, which takes longer than the rest of it. The value is that of <c>AggressiveOptimization</c>, which netstandard2.0 has no name for.
    /// </summary>
    public const MethodImplOptions AtOnce = (MethodImplOptions)512;
}
