using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Rules;

/// <summary>The 4xxx rules: flags at the end of their life.</summary>
internal static class LifecycleRules
{
    public static readonly DiagnosticDescriptor StaleFlag = new(
        RuleIds.StaleFlag, "A stale flag is used", "{0}", RuleCategory.Lifecycle, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "Statsig calls a flag stale when it decides nothing any more.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.StaleFlag));

    public static readonly DiagnosticDescriptor ArchivedFlag = new(
        RuleIds.ArchivedFlag, "An archived flag is used", "{0}", RuleCategory.Lifecycle, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Statsig no longer serves an archived flag: every user gets the default.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.ArchivedFlag));

    public static readonly DiagnosticDescriptor ExpiredFlag = new(
        RuleIds.ExpiredFlag, "A flag is used after its planned life", "{0}", RuleCategory.Lifecycle, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The manifest says until when the flag is needed. The date is compared with the MSBuild property StatsigToday.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.ExpiredFlag));

    public static readonly DiagnosticDescriptor UnusedEntry = new(
        RuleIds.UnusedEntry, "An entry of the manifest is not used", "Nothing in this project uses the {0} '{1}'", RuleCategory.Lifecycle, DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Reported only where its severity is raised, since other projects may share the manifest.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnusedEntry),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
