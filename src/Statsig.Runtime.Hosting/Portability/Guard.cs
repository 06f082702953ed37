namespace Statsig.Runtime.Hosting;

/// <summary>Checks of arguments, for all target frameworks.</summary>
internal static class Guard
{
    public static void NotNull(object? argument, string name)
    {
#if NET8_0_OR_GREATER
        ArgumentNullException.ThrowIfNull(argument, name);
#else
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
#endif
    }
}
