using Statsig.Emulator.Users;

namespace Statsig.Emulator.Rules;

/// <summary>What a condition looks at.</summary>
/// <param name="User">The user of the request.</param>
/// <param name="FlagName">The flag that is asked for.</param>
/// <param name="IdType">The flag's ID type; null for the user ID.</param>
/// <param name="RuleId">The rule that the condition is of.</param>
/// <param name="IdLists">The ID lists as they stand.</param>
internal readonly record struct RuleSubject(RequestUser User, string FlagName, string? IdType, string RuleId, IdListStore IdLists);
