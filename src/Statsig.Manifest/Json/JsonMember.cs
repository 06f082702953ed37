namespace Statsig.Manifest.Json;

/// <summary>A property of an object.</summary>
internal readonly record struct JsonMember(JsonNode Name, JsonNode Value);
