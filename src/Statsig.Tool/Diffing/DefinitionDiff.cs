using Statsig.Manifest;

namespace Statsig.Tool.Diffing;

/// <summary>Compares the types that entries share.</summary>
internal sealed class DefinitionDiff
{
    private readonly ManifestModel _before;
    private readonly ManifestModel _after;
    private readonly List<ManifestChange> _changes;

    public DefinitionDiff(ManifestModel before, ManifestModel after, List<ManifestChange> changes)
    {
        _before = before;
        _after = after;
        _changes = changes;
    }

    public void Compare()
    {
        var definitions = _after.Definitions.ToDictionary(static definition => definition.Name, StringComparer.Ordinal);
        foreach (var old in _before.Definitions)
        {
            if (!definitions.Remove(old.Name, out var now))
            {
                _changes.Add(new ManifestChange(null, old.Name, ChangeKind.Schema, true, "the shared type is removed"));
                continue;
            }

            var types = new TypeDiff(new TypeTable(_before, [old]), new TypeTable(_after, [now]), change => _changes.Add(new ManifestChange(
                null, old.Name, ChangeKind.Schema, change.IsBreaking, change.Message, change.Place, change.Before, change.After)));
            types.Compare(old, now, "");
        }

        foreach (var added in definitions.Values)
        {
            _changes.Add(new ManifestChange(null, added.Name, ChangeKind.Schema, false, "the shared type is added"));
        }
    }
}
