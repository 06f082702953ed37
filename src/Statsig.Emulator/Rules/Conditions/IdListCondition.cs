namespace Statsig.Emulator.Rules;

/// <summary>For the units of an ID list.</summary>
internal sealed class IdListCondition : Condition
{
    private readonly string _list;
    private readonly string? _idType;

    public IdListCondition(string list, string? idType)
    {
        _list = list;
        _idType = idType;
    }

    public override bool Holds(in RuleSubject subject) =>
        subject.User.UnitId(_idType ?? subject.IdType) is { } id && subject.IdLists.Contains(_list, id);

    public override string ToString() => $"{_idType ?? "ID"} is in the list {_list}";
}
