namespace Statsig.Emulator.Rules;

/// <summary>For single units.</summary>
internal sealed class IdsCondition : Condition
{
    private readonly HashSet<string> _ids;
    private readonly string? _idType;

    public IdsCondition(IEnumerable<string> ids, string? idType)
    {
        _ids = new HashSet<string>(ids, StringComparer.Ordinal);
        _idType = idType;
    }

    public override bool Holds(in RuleSubject subject) => subject.User.UnitId(_idType ?? subject.IdType) is { } id && _ids.Contains(id);

    public override string ToString() =>
        $"{_idType ?? "ID"} is {string.Join(", ", _ids.Take(3))}{(_ids.Count > 3 ? $" or one of {_ids.Count - 3} more" : "")}";
}
