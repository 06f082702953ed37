namespace Statsig.Tool.Pulling;

/// <summary>Why an entry of the manifest is not among those pulled.</summary>
internal enum MissingEntry
{
    /// <summary>The Console may have it.</summary>
    Unknown,

    /// <summary>The Console has it, and the filter leaves it out.</summary>
    LeftOut,

    /// <summary>The Console does not have it, and whether it ever was what is asked for cannot be said.</summary>
    GoneOrNeverAsked,

    /// <summary>It was asked for, and the Console does not have it.</summary>
    Gone,
}
