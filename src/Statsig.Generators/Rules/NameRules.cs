using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Rules;

/// <summary>The 2xxx rules about names in strings.</summary>
internal static class NameRules
{
    public static readonly DiagnosticDescriptor UnknownGate = new(
        RuleIds.UnknownGate, "Unknown gate", "The manifest has no gate '{0}'{1}", RuleCategory.Names, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Statsig answers a check of an unknown gate with false and no error. Every gate in a string must be in the manifest.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnknownGate));

    public static readonly DiagnosticDescriptor UnknownConfig = new(
        RuleIds.UnknownConfig, "Unknown dynamic config", "The manifest has no dynamic config '{0}'{1}", RuleCategory.Names, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Statsig answers a request for an unknown dynamic config with an empty object and no error. Every dynamic config in a string must be in the manifest.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnknownConfig));

    public static readonly DiagnosticDescriptor UnknownExperiment = new(
        RuleIds.UnknownExperiment, "Unknown experiment", "The manifest has no experiment '{0}'{1}", RuleCategory.Names, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Statsig answers a request for an unknown experiment with an empty object and no error. Every experiment in a string must be in the manifest.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnknownExperiment));

    public static readonly DiagnosticDescriptor UnknownLayer = new(
        RuleIds.UnknownLayer, "Unknown layer", "The manifest has no layer '{0}'{1}", RuleCategory.Names, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Every layer in a string must be in the manifest.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnknownLayer));

    public static readonly DiagnosticDescriptor WrongKind = new(
        RuleIds.WrongKind, "The name is of another kind", "'{0}' is {1} in the manifest, not {2}", RuleCategory.Names, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A name of one kind asked for as another is unknown to Statsig.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.WrongKind));

    /// <summary>The rule for an unknown name of a kind.</summary>
    public static DiagnosticDescriptor UnknownFor(FlagKind kind) => kind switch
    {
        FlagKind.Gate => UnknownGate,
        FlagKind.DynamicConfig => UnknownConfig,
        FlagKind.Experiment => UnknownExperiment,
        _ => UnknownLayer,
    };
}
