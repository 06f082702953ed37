namespace Statsig.Manifest;

/// <summary>A range of UTF-16 characters in the manifest's text.</summary>
/// <param name="Start">The index of the first character.</param>
/// <param name="Length">How many characters; 0 marks a place between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The index behind the last character.</summary>
    public int End => Start + Length;
}
