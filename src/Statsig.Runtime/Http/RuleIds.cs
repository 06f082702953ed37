namespace Statsig.Runtime;

/// <summary>What the rule ID of an answer says about who decided.</summary>
internal static class RuleIds
{
    /// <summary>What Statsig's SDKs log where no rule decided; the HTTP API may say null.</summary>
    public const string NoRule = "default";

    /// <summary>False for what Statsig gives where no rule decided.</summary>
    public static bool IsRule(string? ruleId) => ruleId is not (null or "" or NoRule or "disabled" or "prestart");

    /// <summary>The reason of an answer whose name Statsig knows.</summary>
    public static EvaluationReason ReasonOf(string? ruleId) => IsRule(ruleId) ? EvaluationReason.Match : EvaluationReason.NoMatch;

    /// <summary>The reason of a config's answer. Statsig answers for an unknown config with an empty value and no rule at all; a known one has at least the rule ID "default".</summary>
    public static EvaluationReason ReasonOfConfig(string? ruleId, bool emptyValue) =>
        emptyValue && string.IsNullOrEmpty(ruleId) ? EvaluationReason.Unrecognized : ReasonOf(ruleId);
}
