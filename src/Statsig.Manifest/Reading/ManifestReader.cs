using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Manifest;

/// <summary>Reads manifests.</summary>
public static class ManifestReader
{
    private static readonly string[] Properties =
        ["$schema", "manifestVersion", "namespace", "accessibility", "gates", "configs", "experiments", "layers", "$defs"];

    private static readonly (string Name, FlagKind Kind)[] Sections =
        [("gates", FlagKind.Gate), ("configs", FlagKind.DynamicConfig), ("experiments", FlagKind.Experiment), ("layers", FlagKind.Layer)];

    private static readonly string[] Accessibilities = ["internal", "public"];

    /// <summary>Reads the text of a manifest. Never throws: what is wrong with the text is in the result.</summary>
    /// <param name="text">The text, UTF-16 as in an editor.</param>
    public static ManifestDocument Read(string text) => Read(text, previous: null);

    /// <summary>Reads the text of a manifest that has been read before and was edited. The result is that of reading it anew, and comes sooner: entries whose
    /// text is the same are those of the earlier document.</summary>
    /// <param name="text">The text, UTF-16 as in an editor.</param>
    /// <param name="previous">What an earlier text of it, or any other manifest, was read into.</param>
    public static ManifestDocument Read(string text, ManifestDocument? previous)
    {
        var problems = new List<ManifestProblem>();
        var flags = new List<NameToken>();
        using var tree = JsonParser.Parse(text, problems);
        var context = new ReadContext(problems);
        var definitions = tree.Root.Kind == JsonKind.Object ? FindDefinitions(tree.Root) : null;
        var model = ReadRoot(context, flags, tree.Root, definitions, previous is null ? null : new PreviousReading(previous, definitions));
        problems.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Rule.CompareTo(b.Rule));
        return new ManifestDocument(text, model, new ManifestNames(flags, context.Unread, context.Definitions, context.Namespace), problems, definitions?.Span);
    }

    private static ManifestModel ReadRoot(
        ReadContext context, List<NameToken> flags, JsonNode root, JsonNode? definitions, PreviousReading? previous)
    {
        string? ns = null;
        CSharpAccessibility? accessibility = null;
        EquatableArray<GateEntry> gates = default;
        EquatableArray<ValueEntry> configs = default, experiments = default, layers = default;
        if (!context.IsObject(root, "the manifest"))
        {
            AddUnread(context, static _ => true);
            return new ManifestModel(ns, accessibility, gates, configs, experiments, layers, default);
        }

        var sections = new SectionReader(context, flags, previous);
        var values = new ValueSections(context, sections, definitions);
        var members = new KnownMembers(context, root, Properties);
        while (members.MoveNext())
        {
            var value = members.Value;
            switch (members.Name)
            {
                case "$schema": context.ReadString(value, "$schema"); break;
                case "manifestVersion": ReadVersion(context, value); break;
                case "namespace": ns = ReadNamespace(context, value); break;
                case "accessibility": accessibility = ReadAccessibility(context, value); break;
                case "gates": gates = sections.Read<GateEntry>(value, "gates", FlagKind.Gate, "Gates", new GateReader(context).Read, static e => e.Info, static _ => true); break;
                case "configs": configs = values.Read(value, "configs", FlagKind.DynamicConfig, "Configs"); break;
                case "experiments": experiments = values.Read(value, "experiments", FlagKind.Experiment, "Experiments"); break;
                case "layers": layers = values.Read(value, "layers", FlagKind.Layer, "Layers"); break;
            }
        }

        AddUnread(context, members.IsRepeated);
        return new ManifestModel(ns, accessibility, gates, configs, experiments, layers, values.Definitions);
    }

    private static void AddUnread(ReadContext context, Func<string, bool> isUnread)
    {
        foreach (var (name, kind) in Sections)
        {
            if (isUnread(name))
            {
                context.Unread.Add(kind);
            }
        }
    }

    /// <summary>Definitions are read before what refers to them, wherever they stand.</summary>
    private static JsonNode? FindDefinitions(JsonNode root)
    {
        foreach (var (name, value) in root.Members)
        {
            if (name.Kind == JsonKind.String && name.StringEquals("$defs"))
            {
                return value.IsMissing ? null : value;
            }
        }

        return null;
    }

    private static void ReadVersion(ReadContext context, JsonNode value)
    {
        if (value.Kind != JsonKind.Number)
        {
            context.ReportType(value, "manifestVersion", "1");
        }
        else if (!JsonNumber.TryGetInt64(value.GetRawText(), out var version) || version != 1)
        {
            context.Report(ManifestProblemId.InvalidValue, value, $"'manifestVersion' {ReadContext.Shorten(value.GetRawText())} is not known; this version of Statsig.Generators reads 1.");
        }
    }

    private static string? ReadNamespace(ReadContext context, JsonNode value)
    {
        if (context.ReadString(value, "namespace") is not { } text)
        {
            return null;
        }

        context.Namespace = value.Span;
        if (CSharpName.FindNamespaceFault(text) is not { } fault)
        {
            return text;
        }

        context.Report(ManifestProblemId.InvalidIdentifier, value, $"\"{ReadContext.Shorten(text)}\" {fault}.");
        return null;
    }

    private static CSharpAccessibility? ReadAccessibility(ReadContext context, JsonNode value)
    {
        var index = context.ReadWord(value, "accessibility", Accessibilities);
        return index < 0 ? null : (CSharpAccessibility)index;
    }
}
