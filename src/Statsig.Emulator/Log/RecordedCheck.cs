namespace Statsig.Emulator;

/// <summary>That a flag was asked for, and what was answered.</summary>
/// <param name="Kind">How it was asked for.</param>
/// <param name="Name">The flag's name.</param>
/// <param name="UserId">The user ID; null for a user with custom IDs only.</param>
/// <param name="ValueJson">The value of the answer, as JSON.</param>
/// <param name="RuleId">The rule that answered; null when there is none.</param>
/// <param name="GroupName">The group of the answer.</param>
/// <param name="AllocatedExperiment">For a layer, the experiment that the user is allocated to.</param>
/// <param name="IsExposed">Whether it counts as an exposure: not when the request's <c>exposureLoggingDisabled</c> is true.</param>
public sealed record RecordedCheck(
    CheckedKind Kind, string Name, string? UserId, string ValueJson, string? RuleId, string? GroupName, string? AllocatedExperiment, bool IsExposed);
