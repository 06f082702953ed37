namespace Statsig.Runtime.Tests;

/// <summary>An experiment's groups as the generator writes them.</summary>
internal enum CheckoutGroup
{
    Unrecognized,
    Control,
    DarkTheme,
}
