using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Rules;

/// <summary>The 2xxx rules about how Statsig is called.</summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor UserWithoutId = new(
        RuleIds.UserWithoutId, "A user has no ID", "This user has neither a user ID nor a custom ID", RuleCategory.Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "Statsig puts users into groups by an ID. All users without one are one and the same.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UserWithoutId));

    public static readonly DiagnosticDescriptor UnusedEvaluation = new(
        RuleIds.UnusedEvaluation, "An evaluation's result is not looked at", "The result of '{0}' is not looked at", RuleCategory.Usage, DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An evaluation changes nothing but what it logs. Write '_ = …' where only the exposure is wanted.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnusedEvaluation));
}
