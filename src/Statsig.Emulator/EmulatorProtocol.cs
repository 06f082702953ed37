namespace Statsig.Emulator;

/// <summary>The HTTP version that an emulator speaks. Without TLS a server cannot offer both at one port.</summary>
public enum EmulatorProtocol
{
    /// <summary>HTTP/1.1.</summary>
    Http1,

    /// <summary>HTTP/2 without TLS, for clients that know beforehand. Browsers do not, so that there is no page.</summary>
    Http2,
}
