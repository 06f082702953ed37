namespace Statsig.Runtime;

/// <summary>A gate that was checked on the way to another flag's answer, as a holdout or a targeting gate is.</summary>
/// <param name="GateName">The gate's name.</param>
/// <param name="Passes">Whether it passed.</param>
/// <param name="RuleId">The ID of the rule that decided.</param>
public sealed record SecondaryExposure(string GateName, bool Passes, string RuleId);
