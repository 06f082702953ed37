namespace Statsig.Manifest;

/// <summary>Where in its life a flag is, as the Statsig Console names it.</summary>
public enum Lifecycle
{
    /// <summary>The manifest does not say.</summary>
    Unspecified,

    /// <summary>To be removed one day.</summary>
    Temporary,

    /// <summary>Here to stay.</summary>
    Permanent,

    /// <summary>Overdue for removal.</summary>
    Stale,

    /// <summary>No longer served.</summary>
    Archived,
}
