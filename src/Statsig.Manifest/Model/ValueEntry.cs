namespace Statsig.Manifest;

/// <summary>A dynamic config, an experiment or a layer: an entry with a value.</summary>
/// <param name="Info">What it has in common with other entries.</param>
/// <param name="Type">The value's type: a class, a dictionary, or any JSON object.</param>
/// <param name="Declarations">The types that are generated for this entry's schema.</param>
/// <param name="DefaultJson">The default value as a JSON object without comments; <c>{}</c> when there is none.</param>
/// <param name="Layer">The layer that an experiment is in.</param>
/// <param name="GroupType">The C# name of the enum of an experiment's groups; null when it has none.</param>
/// <param name="Groups">An experiment's groups, in the order of their names.</param>
public sealed record ValueEntry(
    EntryInfo Info,
    SchemaType Type,
    EquatableArray<TypeDeclaration> Declarations,
    string DefaultJson,
    string? Layer,
    string? GroupType,
    EquatableArray<ExperimentGroup> Groups)
{
    /// <summary>The name in Statsig.</summary>
    public string Name => Info.Name;
}
