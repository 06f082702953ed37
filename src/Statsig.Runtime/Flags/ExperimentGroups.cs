using System.ComponentModel;

namespace Statsig.Runtime;

/// <summary>Finds an experiment's group by its name in Statsig, without reflection. For generated code.</summary>
/// <typeparam name="TGroup">The enum of the groups; its value at index 0 is for every group that the manifest does not have.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExperimentGroups<TGroup>
    where TGroup : struct, Enum
{
    private readonly Func<int, TGroup> _fromIndex;
    private readonly string[] _names;

    /// <summary>Makes the groups of one experiment.</summary>
    /// <param name="fromIndex">The enum's value at an index.</param>
    /// <param name="names">The names in Statsig; the first one has the index 1.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ExperimentGroups(Func<int, TGroup> fromIndex, params string[] names)
    {
        Guard.NotNull(fromIndex);
        Guard.NotNull(names);
        _fromIndex = fromIndex;
        _names = names;
    }

    /// <summary>The group of a name, case included; the one at index 0 for null and for a name that is not in the manifest.</summary>
    /// <param name="groupName">The name as Statsig gave it.</param>
    public TGroup Find(string? groupName) => _fromIndex(groupName is null ? 0 : Array.IndexOf(_names, groupName) + 1);

    /// <summary>The name of a group in Statsig; null for the one at index 0 and for a value that is none of the groups.</summary>
    /// <param name="group">The group.</param>
    public string? NameOf(TGroup group)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (EqualityComparer<TGroup>.Default.Equals(_fromIndex(i + 1), group))
            {
                return _names[i];
            }
        }

        return null;
    }
}
