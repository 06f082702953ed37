namespace Statsig.Runtime;

/// <summary>What ended the time for an evaluation before its answer came.</summary>
internal enum DeadlineEnd
{
    /// <summary>Nothing: it still runs.</summary>
    None,

    /// <summary>The time is over.</summary>
    TimedOut,

    /// <summary>Everybody who waited has gone.</summary>
    Abandoned,

    /// <summary>The client was disposed.</summary>
    ClientDisposed,
}
