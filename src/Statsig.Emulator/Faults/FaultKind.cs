namespace Statsig.Emulator;

/// <summary>How a request goes wrong.</summary>
public enum FaultKind
{
    /// <summary>It is answered in full, only later: <see cref="EmulatorFault.Delay"/>.</summary>
    Delay,

    /// <summary>It is answered with a status and is not looked at.</summary>
    Status,

    /// <summary>The connection is reset and the request is not looked at.</summary>
    Reset,

    /// <summary>The answer ends in the middle, and the connection with it.</summary>
    CutOff,

    /// <summary>The answer comes in small pieces.</summary>
    Drip,
}
