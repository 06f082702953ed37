using System.Text.Json;

namespace Statsig.Emulator.Rules;

/// <summary>A rule of <c>statsig.local.json</c>: for whom, and what they get.</summary>
/// <param name="Id">The rule ID of its answers.</param>
/// <param name="Conditions">All must hold; none means everyone.</param>
/// <param name="Value">True or false for a gate, an object for others.</param>
/// <param name="GroupName">The group name of its answers.</param>
/// <param name="Experiment">For a layer, the experiment that the user is allocated to.</param>
internal sealed record LocalRule(string Id, IReadOnlyList<Condition> Conditions, JsonElement Value, string? GroupName, string? Experiment)
{
    public bool Holds(in RuleSubject subject)
    {
        var forThis = subject with { RuleId = Id };
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(forThis))
            {
                return false;
            }
        }

        return true;
    }
}
