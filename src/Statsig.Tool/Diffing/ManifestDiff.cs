using Statsig.Manifest;
using Statsig.Tool.Listing;

namespace Statsig.Tool.Diffing;

/// <summary>Finds what is different between two manifests, as far as code or its behaviour is concerned; descriptions, owners and tags are not.</summary>
internal sealed class ManifestDiff
{
    private readonly ManifestModel _before;
    private readonly ManifestModel _after;
    private readonly List<ManifestChange> _changes = [];

    private ManifestDiff(ManifestModel before, ManifestModel after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>The changes, by kind and name; what concerns all flags comes first.</summary>
    /// <param name="before">What code is compiled with.</param>
    /// <param name="after">What it is to be compiled with.</param>
    public static IReadOnlyList<ManifestChange> Of(ManifestModel before, ManifestModel after)
    {
        var diff = new ManifestDiff(before, after);
        diff.CompareManifests();
        diff.CompareFlags();
        return [.. diff._changes.OrderBy(static change => (int?)change.Flag ?? -1).ThenBy(static change => change.Name, StringComparer.Ordinal)];
    }

    /// <summary>The changes that a first manifest makes: all of it is added, and no code knows of another namespace.</summary>
    /// <param name="first">The manifest.</param>
    public static IReadOnlyList<ManifestChange> OfFirst(ManifestModel first)
    {
        var empty = ManifestReader.Read("{}").Model;
        return [.. Of(empty, first).Where(static change => change.Kind != ChangeKind.Identifier)];
    }

    private void CompareManifests()
    {
        if (_before.Namespace != _after.Namespace)
        {
            var (old, now) = (_before.Namespace ?? "the project's own", _after.Namespace ?? "the project's own");
            _changes.Add(new ManifestChange(null, null, ChangeKind.Identifier, true, $"the namespace is {now}, was {old}", Before: old, After: now));
        }

        var (was, isNow) = (_before.Accessibility ?? CSharpAccessibility.Internal, _after.Accessibility ?? CSharpAccessibility.Internal);
        if (was != isNow)
        {
            var isBreaking = isNow == CSharpAccessibility.Internal;
            _changes.Add(new ManifestChange(null, null, ChangeKind.Identifier, isBreaking, $"the types are {Word(isNow)}, were {Word(was)}", Before: Word(was), After: Word(isNow)));
        }

        new DefinitionDiff(_before, _after, _changes).Compare();
    }

    private void CompareFlags()
    {
        var old = Index(_before);
        var now = Index(_after);
        var moved = old.Where(flag => !now.ContainsKey(flag.Key))
            .Join(now.Where(flag => !old.ContainsKey(flag.Key)), static flag => flag.Key.Name, static flag => flag.Key.Name, static (from, to) => (From: from.Key, To: to.Key))
            .GroupBy(static move => move.From.Name, StringComparer.Ordinal).ToDictionary(static moves => moves.Key, static moves => moves.First(), StringComparer.Ordinal);
        foreach (var (from, to) in moved.Values)
        {
            var (before, after) = (FlagWords.Of(from.Kind), FlagWords.Of(to.Kind));
            _changes.Add(new ManifestChange(to.Kind, to.Name, ChangeKind.Kind, true, $"is now of the kind {after}, was {before}", Before: before, After: after));
        }

        foreach (var (key, info) in old)
        {
            if (now.TryGetValue(key, out var other))
            {
                Compare(key.Kind, info, other);
            }
            else if (!moved.TryGetValue(key.Name, out var move) || move.From != key)
            {
                _changes.Add(new ManifestChange(key.Kind, key.Name, ChangeKind.Removed, true, "is removed"));
            }
        }

        foreach (var key in now.Keys.Where(key => !old.ContainsKey(key) && !(moved.TryGetValue(key.Name, out var move) && move.To == key)))
        {
            _changes.Add(new ManifestChange(key.Kind, key.Name, ChangeKind.Added, false, "is added"));
        }
    }

    private void Compare(FlagKind kind, object before, object after)
    {
        var (old, now) = (InfoOf(before), InfoOf(after));
        new InfoDiff(kind, old, now, _changes).Compare();
        if (before is GateEntry gate && after is GateEntry other)
        {
            if (gate.Default != other.Default)
            {
                var (was, isNow) = (gate.Default ? "true" : "false", other.Default ? "true" : "false");
                _changes.Add(new ManifestChange(kind, gate.Name, ChangeKind.Default, false, $"default is {isNow}, was {was}", Before: was, After: isNow));
            }
        }
        else
        {
            new ValueDiff(kind, _before, (ValueEntry)before, _after, (ValueEntry)after, _changes).Compare();
        }
    }

    private static Dictionary<(FlagKind Kind, string Name), object> Index(ManifestModel model)
    {
        var index = new Dictionary<(FlagKind, string), object>();
        foreach (var gate in model.Gates)
        {
            index.Add((FlagKind.Gate, gate.Name), gate);
        }

        foreach (var (kind, entries) in new[] { (FlagKind.DynamicConfig, model.Configs), (FlagKind.Experiment, model.Experiments), (FlagKind.Layer, model.Layers) })
        {
            foreach (var entry in entries)
            {
                index.Add((kind, entry.Name), entry);
            }
        }

        return index;
    }

    private static EntryInfo InfoOf(object entry) => entry is GateEntry gate ? gate.Info : ((ValueEntry)entry).Info;

    private static string Word(CSharpAccessibility accessibility) => accessibility == CSharpAccessibility.Public ? "public" : "internal";
}
