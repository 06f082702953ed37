namespace Statsig.Tool.Diffing;

/// <summary>A difference between two types.</summary>
/// <param name="Place">The property that it is about; empty for the value itself.</param>
/// <param name="IsBreaking">Whether code that compiles with the one may not compile with the other.</param>
/// <param name="Message">What has changed, in words.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
internal sealed record TypeChange(string Place, bool IsBreaking, string Message, string? Before = null, string? After = null);
