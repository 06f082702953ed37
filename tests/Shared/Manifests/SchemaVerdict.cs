namespace Statsig.Tests.Manifests;

/// <summary>What the published JSON Schema says about a manifest.</summary>
internal enum SchemaVerdict
{
    Accepts,
    Refuses,

    /// <summary>The file is not JSON, so that no schema is asked.</summary>
    Unreadable,
}
