using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace Statsig.Runtime;

/// <summary>Which exposures are taken. What Statsig would refuse later, with the rest of its batch, is refused at the call.</summary>
internal static class ExposureRule
{
    private static readonly IReadOnlyList<SecondaryExposure> None = new ReadOnlyCollection<SecondaryExposure>([]);

    public static void CheckName(EvaluationKind kind, [NotNull] string? name, string parameter)
    {
        Guard.NotNull(name, parameter);
        if (FlagName.Check(kind, name) is { } invalid)
        {
            throw new ArgumentException(invalid.Message, parameter);
        }
    }

    /// <summary>The API takes a rule ID or a group, and not both.</summary>
    public static void CheckDecision(string? ruleId, string? group, bool isRequired)
    {
        if (group is { Length: 0 })
        {
            throw new ArgumentException("The group's name is empty.", nameof(group));
        }

        if (ruleId is not null && group is not null)
        {
            throw new ArgumentException("A group and a rule ID are given; Statsig takes one of them.", nameof(ruleId));
        }

        if (isRequired && group is null && string.IsNullOrEmpty(ruleId))
        {
            throw new ArgumentException("An experiment's exposure needs the name of the user's group or the ID of its rule.", nameof(group));
        }
    }

    public static void CheckUser(StatsigUser user)
    {
        if (!HasId(user))
        {
            throw new ArgumentException("The user has neither a user ID nor a custom ID; Statsig takes exposures of users with one of them only.", nameof(user));
        }
    }

    public static bool HasId(StatsigUser user) => !string.IsNullOrEmpty(user.UserId) || HasCustomId(user.CustomIds);

    public static IReadOnlyList<SecondaryExposure> Copy(IEnumerable<SecondaryExposure>? secondaryExposures)
    {
        if (secondaryExposures is null)
        {
            return None;
        }

        var copy = new List<SecondaryExposure>();
        foreach (var exposure in secondaryExposures)
        {
            if (exposure is not { GateName: not null, RuleId: not null })
            {
                throw new ArgumentException("A secondary exposure is null or has no gate name or no rule ID.", nameof(secondaryExposures));
            }

            copy.Add(exposure);
        }

        return copy.AsReadOnly();
    }

    private static bool HasCustomId(IReadOnlyDictionary<string, string>? ids)
    {
        if (ids is not null)
        {
            foreach (var pair in ids)
            {
                if (pair.Value.Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
