namespace Statsig.Emulator;

/// <summary>That a user was shown a flag.</summary>
/// <param name="Name">The gate's, dynamic config's, experiment's or layer's name.</param>
/// <param name="IsGate">Whether it is a gate.</param>
/// <param name="UserId">The user ID; null for a user with custom IDs only.</param>
/// <param name="GateValue">A gate's answer; null for others.</param>
/// <param name="RuleId">The rule that answered.</param>
/// <param name="GroupName">The group of the answer.</param>
/// <param name="AllocatedExperiment">For a layer, the experiment that the user is allocated to.</param>
/// <param name="IsCustom">Whether a client logged it by log_custom_exposure, rather than by asking.</param>
public sealed record RecordedExposure(
    string Name,
    bool IsGate,
    string? UserId,
    bool? GateValue,
    string? RuleId,
    string? GroupName,
    string? AllocatedExperiment = null,
    bool IsCustom = false);
