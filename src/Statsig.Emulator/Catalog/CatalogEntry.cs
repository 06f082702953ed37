using System.Text.Json;
using Statsig.Manifest;

namespace Statsig.Emulator.Catalog;

/// <summary>A flag of the manifest.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Info">Its name, description, owner and so on.</param>
/// <param name="Default">What it answers when nothing else is said: true or false for a gate, else an object.</param>
/// <param name="Groups">An experiment's groups, by name.</param>
/// <param name="Layer">The layer that an experiment is in.</param>
/// <param name="Schema">What its values must be like.</param>
internal sealed record CatalogEntry(
    FlagKind Kind, EntryInfo Info, JsonElement Default, IReadOnlyList<CatalogGroup> Groups, string? Layer, ValueSchema Schema)
{
    public string Name => Info.Name;

    public CatalogGroup? FindGroup(string name) => Groups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.Ordinal));
}
