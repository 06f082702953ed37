using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>A property of an object's schema.</summary>
/// <param name="NameNode">The token of its name.</param>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Schema">Its schema.</param>
internal readonly record struct PropertyDraft(JsonNode NameNode, string Name, SchemaDraft Schema);
