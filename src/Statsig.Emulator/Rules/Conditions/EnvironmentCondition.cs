namespace Statsig.Emulator.Rules;

/// <summary>For environments. A user without one is in production, as Statsig has it.</summary>
internal sealed class EnvironmentCondition : Condition
{
    private const string DefaultTier = "production";

    private readonly string[] _tiers;

    public EnvironmentCondition(string[] tiers) => _tiers = tiers;

    public override bool Holds(in RuleSubject subject) => _tiers.Contains(subject.User.Tier ?? DefaultTier, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => "environment is " + string.Join(" or ", _tiers);
}
