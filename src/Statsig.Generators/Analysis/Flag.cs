using Statsig.Manifest;

namespace Statsig.Generators.Analysis;

/// <summary>A flag of a manifest.</summary>
/// <param name="File">Its manifest.</param>
/// <param name="Named">Its name there.</param>
internal sealed record Flag(ManifestFile File, NamedFlag Named)
{
    public FlagKind Kind => Named.Kind;

    public string Name => Named.Name;

    /// <summary>What the manifest says of it; null when its entry is faulty.</summary>
    public EntryInfo? Info => Kind == FlagKind.Gate ? Find(File.Document.Model.Gates, Name, static gate => gate.Info)?.Info : Value?.Info;

    /// <summary>Its value; null for a gate, and when its entry is faulty.</summary>
    public ValueEntry? Value => Kind switch
    {
        FlagKind.Gate => null,
        FlagKind.DynamicConfig => Find(File.Document.Model.Configs, Name, static entry => entry.Info),
        FlagKind.Experiment => Find(File.Document.Model.Experiments, Name, static entry => entry.Info),
        _ => Find(File.Document.Model.Layers, Name, static entry => entry.Info),
    };

    /// <summary>A kind, in words.</summary>
    public static string NounOf(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "gate",
        FlagKind.DynamicConfig => "dynamic config",
        FlagKind.Experiment => "experiment",
        _ => "layer",
    };

    /// <summary>A kind, with its article.</summary>
    public static string Describe(FlagKind kind) => (kind == FlagKind.Experiment ? "an " : "a ") + NounOf(kind);

    /// <summary>Entries are in the order of their names.</summary>
    private static T? Find<T>(EquatableArray<T> entries, string name, Func<T, EntryInfo> infoOf)
        where T : class, IEquatable<T>
    {
        var (low, high) = (0, entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(infoOf(entries[middle]).Name, name);
            if (order == 0)
            {
                return entries[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
