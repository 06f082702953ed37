namespace Statsig.Manifest;

/// <summary>
/// What a manifest means, without where anything stands in it: two manifests that differ in white space, comments or faults that change
/// nothing have equal models. Entries are in the order of their names.
/// </summary>
/// <param name="Namespace">The namespace of the generated types; null to derive it from the project.</param>
/// <param name="Accessibility">Who can use the generated types; null for the default.</param>
/// <param name="Gates">The feature gates.</param>
/// <param name="Configs">The dynamic configs.</param>
/// <param name="Experiments">The experiments.</param>
/// <param name="Layers">The layers.</param>
/// <param name="Definitions">The types that are generated for <c>$defs</c>.</param>
public sealed record ManifestModel(
    string? Namespace,
    CSharpAccessibility? Accessibility,
    EquatableArray<GateEntry> Gates,
    EquatableArray<ValueEntry> Configs,
    EquatableArray<ValueEntry> Experiments,
    EquatableArray<ValueEntry> Layers,
    EquatableArray<TypeDeclaration> Definitions);
