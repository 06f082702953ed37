using CsCheck;
using static Statsig.Generators.Tests.Properties.HostileText;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Whole manifests: what a hostile person could write, and what an unlucky one does.</summary>
internal static class ManifestGen
{
    private static readonly Gen<string?> Namespace = Gen.Frequency(
        (4, Gen.Const((string?)null)),
        (12, Gen.OneOfConst<string?>(
            "App.Flags", "App", "App.Flags.Gates", "_", "global", "record.var.await", "Statsig", "Statsig.Flags", "Statsig.Runtimes", "Systems", "Gates", "Gates.Names", "Ünï.Cödé", "日本", "a.b.c.d.e.f.g", "app.flags")),
        (1, Gen.OneOfConst<string?>("__arglist", "System", "System.Flags", "Statsig.Runtime", "class", "", "A..B", "A.\u200b")));

    private static readonly Gen<string?> Accessibility = Gen.FrequencyConst((10, (string?)null), (10, "internal"), (10, "public"), (1, "private"));

    /// <summary>Most of the definitions that schemas refer to, and some that nothing refers to.</summary>
    private static readonly Gen<IReadOnlyList<string>> Definitions = Gen.Select(
        SchemaGen.Any.Array[SchemaGen.DefinitionNames.Length], Gen.Int[0, 255], Gen.Select(HostileText.Name, SchemaGen.Any).Array[0, 2], static (schemas, mask, others) => (IReadOnlyList<string>)
        [
            .. SchemaGen.DefinitionNames.Zip(schemas).Where((_, i) => mask >= 1 << SchemaGen.DefinitionNames.Length || ((mask >> i) & 1) == 0)
                .Concat(others.Select(static other => (First: other.Item1, Second: other.Item2)))
                .DistinctBy(static definition => definition.First)
                .Select(static definition => $"{Quote(definition.First)}: {definition.Second.Json}"),
        ]);

    /// <summary>The part of entries that all kinds have.</summary>
    private static Gen<string> Info { get; } = Gen.Select(HostileText.Any, HostileText.Any, Identifier, Gen.Int[0, 127], static (text, other, identifier, choice) =>
    {
        var properties = new List<string>();
        AddIf(choice % 3 == 0, $"\"description\": {Quote(text)}");
        AddIf(choice % 7 == 0, $"\"owner\": {Quote(other)}, \"tags\": [{Quote(text)}], \"idType\": {Quote(other)}");
        AddIf(choice % 8 == 1, $"\"lifecycle\": \"stale\", \"staleReason\": {Quote(other)}, \"expires\": \"2027-03-31\"");
        AddIf(choice % 16 == 2, $"\"identifier\": {Quote(identifier)}");
        AddIf(choice == 127, $"{Quote(other)}: {Quote(text)}");
        return string.Join(", ", properties);

        void AddIf(bool condition, string property)
        {
            if (condition)
            {
                properties.Add(property);
            }
        }
    });

    private static Gen<string> Gate { get; } = Gen.Select(Info, Gen.FrequencyConst((9, ""), (9, "\"default\": true"), (9, "\"default\": false"), (1, "\"default\": 1")), Join);

    private static Gen<string> ValueEntry { get; } = Gen.Select(Info, SchemaGen.Root, Gen.Int[0, 5], static (info, schema, choice) => choice switch
    {
        0 => info,
        1 => Join(info, $"\"default\": {schema.Value}"),
        < 4 => Join(info, $"\"schema\": {schema.Json}"),
        _ => Join(info, $"\"schema\": {schema.Json}, \"default\": {schema.Value}"),
    });

    private static Gen<string> Experiment { get; } = Gen.Select(ValueEntry, HostileText.Name.Array[0, 4], FlagName, Gen.Int[0, 3], static (entry, groups, layer, choice) =>
    {
        var more = choice == 3 ? $"\"layer\": {Quote(layer)}" : "";
        return choice == 0 ? entry : Join(Join(entry, more), $"\"groups\": {{{string.Join(", ", groups.Select(static group => Quote(group) + ": {}"))}}}");
    });

    /// <summary>A manifest.</summary>
    public static Gen<ManifestSample> Manifest { get; } = Gen.Select(
        Section("gates", Gate, 4),
        Section("configs", ValueEntry, 3),
        Section("experiments", Experiment, 2),
        Section("layers", ValueEntry, 2),
        Definitions,
        Gen.Select(Namespace, Accessibility),
        static (gates, configs, experiments, layers, definitions, settings) =>
        {
            ManifestSample[] sections = [gates, configs, experiments, layers];
            var properties = sections.Select(static section => section.Text).ToList();
            properties.Add($"\"$defs\": {{ {string.Join(",\n  ", definitions)} }}");
            if (settings.Item1 is { } ns)
            {
                properties.Insert(0, $"\"namespace\": {Quote(ns)}");
            }

            if (settings.Item2 is { } accessibility)
            {
                properties.Add($"\"accessibility\": {Quote(accessibility)}");
            }

            return new ManifestSample($"{{\n{string.Join(",\n", properties)}\n}}", [.. sections.SelectMany(static section => section.Names)]);
        });

    /// <summary>The manifests of a project: mostly one.</summary>
    public static Gen<ManifestSample[]> Project { get; } = Gen.Frequency((6, Manifest.Array[1]), (1, Manifest.Array[2, 3]));

    private static Gen<ManifestSample> Section(string key, Gen<string> entry, int most) => Gen.Select(FlagName, entry).Array[0, most].Select(entries => new ManifestSample(
        $"\"{key}\": {{ {string.Join(",\n  ", entries.Select(static e => $"{Quote(e.Item1)}: {{{e.Item2}}}"))} }}",
        [.. entries.Select(e => (key, e.Item1))]));

    private static string Join(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : left + ", " + right;
}
