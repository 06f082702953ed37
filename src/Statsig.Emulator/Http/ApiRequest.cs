using System.Text.Json;

namespace Statsig.Emulator.Http;

/// <summary>A request whose body is a JSON object.</summary>
/// <param name="Json">The body. It lives as long as the request.</param>
/// <param name="Origin">Where the client reached the emulator, such as <c>http://127.0.0.1:50123</c>.</param>
internal readonly record struct ApiRequest(JsonElement Json, string Origin);
