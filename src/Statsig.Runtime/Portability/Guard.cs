using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Statsig.Runtime;

/// <summary>The checks of arguments that both target frameworks share.</summary>
internal static class Guard
{
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static void NotNull([NotNull] object? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
#if NET8_0_OR_GREATER
        ArgumentNullException.ThrowIfNull(value, name);
#else
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
#endif
    }

    /// <exception cref="ObjectDisposedException"><paramref name="disposed"/> is true.</exception>
    public static void NotDisposed(bool disposed, object instance)
    {
#if NET8_0_OR_GREATER
        ObjectDisposedException.ThrowIf(disposed, instance);
#else
        if (disposed)
        {
            throw new ObjectDisposedException(instance.GetType().FullName);
        }
#endif
    }
}
