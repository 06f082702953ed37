namespace Statsig.Runtime;

/// <summary>What became of a batch.</summary>
internal enum EventVerdict
{
    /// <summary>Statsig has it.</summary>
    Accepted,

    /// <summary>Statsig could not take it now.</summary>
    TryAgain,

    /// <summary>It is too large (413).</summary>
    TooLarge,

    /// <summary>Statsig will never take it.</summary>
    Refused,
}
