using System.Globalization;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Flags;
using Statsig.Manifest;
using Statsig.Manifest.Editing;

namespace Statsig.Emulator.Saving;

/// <summary>
/// Saves what is forced of a flag into its entry of <c>statsig.local.json</c>. Answers stay as they are while it is forced: the new rules come before all others. Rules
/// of people stay as they stand; rules that were saved earlier stay as long as they would ever be reached.
/// </summary>
internal sealed class FlagSave
{
    private readonly FlagKind _kind;
    private readonly CatalogEntry? _entry;
    private readonly PresentRules _present;
    private readonly List<(SavedTarget Target, ForcedValue Value)> _wanted = [];
    private readonly Dictionary<SavedTarget, string> _ids = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private FlagSave(FlagKind kind, CatalogEntry? entry, PresentRules present)
    {
        _kind = kind;
        _entry = entry;
        _present = present;
    }

    private bool IsForEveryone => _wanted[^1].Target.Id is null;

    /// <summary>The edit of the flag's entry.</summary>
    /// <param name="kind">The flag's kind.</param>
    /// <param name="entry">The flag in the manifest; null when there is none.</param>
    /// <param name="present">The rules that it has.</param>
    /// <param name="forced">What is forced, at least one thing.</param>
    public static JsonEdit Make(FlagKind kind, CatalogEntry? entry, PresentRules present, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        var save = new FlagSave(kind, entry, present);
        save.AddTargets(forced);
        return save.MakeEdit();
    }

    /// <summary>The order is that in which forced values are looked for: by the flag's own kind of ID, by the user ID, for everyone.</summary>
    private void AddTargets(IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        var units = forced.Where(static pair => pair.Key.Id is not null).ToList();
        _wanted.AddRange(units.Select(static pair => (new SavedTarget(pair.Key.Id, null), pair.Value)));
        if (_entry?.Info.IdType is { } idType && !string.Equals(idType, SavedRule.UserId, StringComparison.OrdinalIgnoreCase))
        {
            _wanted.AddRange(units.Select(static pair => (new SavedTarget(pair.Key.Id, SavedRule.UserId), pair.Value)));
        }

        _wanted.AddRange(forced.Where(static pair => pair.Key.Id is null).Select(static pair => (new SavedTarget(null, null), pair.Value)));
    }

    private JsonEdit MakeEdit()
    {
        var edit = JsonEdit.Array();
        var kept = 0;
        for (var i = 0; i < _present.Count; i++)
        {
            if (Replaces(i))
            {
                edit.Remove(i);
                continue;
            }

            kept++;
            _ = _present.IdOf(i) is { } id && _taken.Add(id);
            if (_present.IsSwitch(i))
            {
                edit.Set(i, JsonEdit.To($$"""{"value":{{_present.TextOf(i)}}}"""));
            }
        }

        if (kept == 0 && !_present.IsList && _wanted is [{ Target.Id: null } only])
        {
            return JsonEdit.To(_kind == FlagKind.Gate && only.Value.GroupName is null ? only.Value.Value.GetRawText() : Write(only.Target, only.Value));
        }

        _wanted.ForEach(rule => edit.InsertFirst(JsonEdit.To(Write(rule.Target, rule.Value))));
        return edit;
    }

    /// <summary>Whether nobody would reach a rule behind the new ones, and nobody but saving has written it. The new rule takes over its id.</summary>
    private bool Replaces(int index)
    {
        if (_present.IsSwitch(index))
        {
            return IsForEveryone;
        }

        if (_present.SavedTargetOf(index) is not { } target || (!IsForEveryone && !_wanted.Exists(rule => rule.Target == target)))
        {
            return false;
        }

        if (_ids.TryAdd(target, _present.IdOf(index)!))
        {
            _taken.Add(_ids[target]);
        }

        return true;
    }

    private string Write(SavedTarget target, ForcedValue value) => RuleWriter.Write(_kind, _entry, IdFor(target), target, value);

    private string IdFor(SavedTarget target)
    {
        if (_ids.TryGetValue(target, out var id))
        {
            return id;
        }

        for (var number = target.Id is null ? 0 : 1; ; number++)
        {
            id = number == 0 ? SavedRule.ForEveryone : SavedRule.Prefix + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(id))
            {
                return id;
            }
        }
    }
}
