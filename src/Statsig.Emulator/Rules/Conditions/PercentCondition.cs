using System.Globalization;
using Statsig.Emulator.Evaluation;

namespace Statsig.Emulator.Rules;

/// <summary>For a part of all units, always the same ones for the same rule. A unit without an ID is in no part.</summary>
internal sealed class PercentCondition : Condition
{
    private readonly double _percent;
    private readonly string? _idType;

    public PercentCondition(double percent, string? idType)
    {
        _percent = percent;
        _idType = idType;
    }

    public override bool Holds(in RuleSubject subject) => subject.User.UnitId(_idType ?? subject.IdType) is { } id
        && Bucket.IsWithin(subject.FlagName + "." + subject.RuleId, id, _percent);

    public override string ToString() => $"{_percent.ToString(CultureInfo.InvariantCulture)} % of {_idType ?? "ID"}s";
}
