using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Tool.Json;

namespace Statsig.Tool.Diffing;

/// <summary>Compares configs, experiments and layers.</summary>
internal sealed class ValueDiff
{
    private readonly FlagKind _kind;
    private readonly ValueEntry _before;
    private readonly ValueEntry _after;
    private readonly TypeTable _typesBefore;
    private readonly TypeTable _typesAfter;
    private readonly List<ManifestChange> _changes;

    public ValueDiff(FlagKind kind, ManifestModel modelBefore, ValueEntry before, ManifestModel modelAfter, ValueEntry after, List<ManifestChange> changes)
    {
        _kind = kind;
        _before = before;
        _after = after;
        _typesBefore = new TypeTable(modelBefore, before.Declarations);
        _typesAfter = new TypeTable(modelAfter, after.Declarations);
        _changes = changes;
    }

    public void Compare()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var replaced = new List<string>();
        new TypeDiff(_typesBefore, _typesAfter, change =>
        {
            changed.Add(change.Place);
            if (change.IsBreaking)
            {
                replaced.Add(change.Place);
            }

            Add(ChangeKind.Schema, change.IsBreaking, change.Message, change.Place, change.Before, change.After);
        }).Compare(_before.Type, _after.Type, "");

        // What has another type has another default, and that goes without saying.
        foreach (var (place, old, now) in JsonDiff.Of(DefaultOf(_before, _typesBefore), DefaultOf(_after, _typesAfter))
            .Where(change => !changed.Contains(change.Place) && !replaced.Exists(other => IsWithin(change.Place, other))))
        {
            Add(ChangeKind.Default, false, $"default of '{place}' is {now}, was {old}", place, old, now);
        }

        CompareGroups();
        if (_before.Layer != _after.Layer)
        {
            var (was, isNow) = (_before.Layer ?? "none", _after.Layer ?? "none");
            Add(ChangeKind.Allocation, false, $"is in the layer {isNow}, was {was}", null, _before.Layer, _after.Layer);
        }
    }

    private void CompareGroups()
    {
        if (_before.GroupType is null != _after.GroupType is null)
        {
            var message = _after.GroupType is null ? "has no groups any more, and its accessor another type" : "has groups now, and its accessor another type";
            Add(ChangeKind.Groups, true, message, null, _before.GroupType, _after.GroupType);
            return;
        }

        var groups = _after.Groups.ToDictionary(static group => group.Name, StringComparer.Ordinal);
        foreach (var old in _before.Groups)
        {
            if (!groups.Remove(old.Name, out var now))
            {
                Add(ChangeKind.Groups, true, $"the group '{old.Name}' is removed", null, old.Name, null);
                continue;
            }

            foreach (var (place, was, isNow) in JsonDiff.Of(JsonNodes.Parse(old.ValueJson), JsonNodes.Parse(now.ValueJson)))
            {
                Add(ChangeKind.Groups, false, $"'{place}' of the group '{old.Name}' is {isNow}, was {was}", place, was, isNow);
            }
        }

        foreach (var added in groups.Values)
        {
            Add(ChangeKind.Groups, false, $"the group '{added.Name}' is added", null, null, added.Name);
        }
    }

    private static bool IsWithin(string place, string other) => other.Length == 0 || place.StartsWith(other + ".", StringComparison.Ordinal);

    /// <summary>The default with all that the schema says of it.</summary>
    private static JsonNode? DefaultOf(ValueEntry entry, TypeTable types) => JsonNodes.Parse(
        entry.Type is NamedType { IsShared: false } type && types.Find(type) is ClassDeclaration declaration ? declaration.DefaultJson : entry.DefaultJson);

    private void Add(ChangeKind change, bool isBreaking, string message, string? place, string? before, string? after) =>
        _changes.Add(new ManifestChange(_kind, _before.Name, change, isBreaking, message, string.IsNullOrEmpty(place) ? null : place, before, after));
}
