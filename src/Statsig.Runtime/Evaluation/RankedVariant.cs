using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>A variant of a contextual autotune experiment, with the score that Statsig predicts for a user.</summary>
public sealed class RankedVariant
{
    /// <summary>Makes a variant; for clients and for fakes in tests.</summary>
    /// <param name="name">The variant's name.</param>
    /// <param name="value">The variant's parameters: a JSON object.</param>
    /// <param name="ruleId">The ID of the variant's rule; null when there is none.</param>
    /// <param name="score">The predicted score.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public RankedVariant(string name, JsonElement value, string? ruleId, double score)
    {
        Guard.NotNull(name);
        Name = name;
        Value = value;
        RuleId = ruleId;
        Score = score;
    }

    /// <summary>The variant's name.</summary>
    public string Name { get; }

    /// <summary>The variant's parameters: a JSON object.</summary>
    public JsonElement Value { get; }

    /// <summary>The ID of the variant's rule; null when there is none.</summary>
    public string? RuleId { get; }

    /// <summary>The predicted score; the list is ordered by it as Statsig orders it.</summary>
    public double Score { get; }

    /// <summary>The name and the score; not the value.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Score})");
}
