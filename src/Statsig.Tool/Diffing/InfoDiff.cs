using Statsig.Manifest;
using Statsig.Tool.Listing;

namespace Statsig.Tool.Diffing;

/// <summary>Compares what flags of all kinds have.</summary>
internal sealed class InfoDiff
{
    private readonly FlagKind _kind;
    private readonly EntryInfo _before;
    private readonly EntryInfo _after;
    private readonly List<ManifestChange> _changes;

    public InfoDiff(FlagKind kind, EntryInfo before, EntryInfo after, List<ManifestChange> changes)
    {
        _kind = kind;
        _before = before;
        _after = after;
        _changes = changes;
    }

    public void Compare()
    {
        if (_before.Identifier != _after.Identifier)
        {
            Add(ChangeKind.Identifier, true, $"is called {_after.Identifier} in C#, was {_before.Identifier}", _before.Identifier, _after.Identifier);
        }

        CompareLifecycles();
        if (_before.Expires != _after.Expires)
        {
            Add(ChangeKind.Lifecycle, false, $"expires {_after.Expires ?? "never"}, was {_before.Expires ?? "never"}", _before.Expires, _after.Expires);
        }

        // A manifest that does not say means whatever Statsig has.
        if (_before.IdType is { } old && _after.IdType is { } now && old != now)
        {
            Add(ChangeKind.Allocation, false, $"is decided by {now}, was {old}", old, now);
        }
    }

    private void CompareLifecycles()
    {
        var (old, now) = (FlagWords.Of(_before.Lifecycle), FlagWords.Of(_after.Lifecycle));
        if (old == now)
        {
            return;
        }

        var reason = _after.StaleReason is { } text ? $" ({text})" : "";
        var (isBreaking, rule) = _after.Lifecycle switch
        {
            // Using an archived flag is an error of the build.
            Lifecycle.Archived => (true, ", and its use an error (STATSIG4002)"),
            Lifecycle.Stale => (false, ", and its use a warning (STATSIG4001)"),
            _ => (false, ""),
        };
        Add(ChangeKind.Lifecycle, isBreaking, $"is {now ?? "of no lifecycle"}{reason}, was {old ?? "of none"}{rule}", old, now);
    }

    private void Add(ChangeKind change, bool isBreaking, string message, string? before, string? after) =>
        _changes.Add(new ManifestChange(_kind, _before.Name, change, isBreaking, message, Before: before, After: after));
}
