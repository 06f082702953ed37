using System.Text.Json;

namespace Statsig.Emulator.Catalog;

/// <summary>A group of an experiment, and the whole value that its users get.</summary>
internal sealed record CatalogGroup(string Name, JsonElement Value)
{
    /// <summary>The rule ID of users whom the split puts into this group.</summary>
    public string RuleId => "group:" + Name;
}
