namespace Statsig.Emulator;

/// <summary>A request as it came in. The key is not among its headers.</summary>
/// <param name="Path">The path, such as <c>/v1/check_gate</c>.</param>
/// <param name="Body">The body as text, decompressed; empty when it could not be read.</param>
/// <param name="Headers">The headers by name, in any case, without the key.</param>
/// <param name="StatusCode">The status that it was answered with; 0 when the connection was reset instead.</param>
public sealed record RecordedRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers, int StatusCode);
