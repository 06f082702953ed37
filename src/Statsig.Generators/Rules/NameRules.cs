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

    public static readonly DiagnosticDescriptor UncheckedName = new(
        RuleIds.UncheckedName, "A name cannot be checked", "The name of {0} is not a constant, so that it cannot be checked against the manifest", RuleCategory.Names,
        DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        description: "Only names that are known when the code is compiled can be held against the manifest.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UncheckedName));

    public static readonly DiagnosticDescriptor TypedAccessor = new(
        RuleIds.TypedAccessor, "A typed accessor could be used", "'{0}' has the typed accessor '{1}'", RuleCategory.Names, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "The accessor has the flag's type, default and description, and no name to misspell.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.TypedAccessor));

    public static readonly DiagnosticDescriptor WrongParameter = new(
        RuleIds.WrongParameter, "A parameter is unknown or of another type", "{0}", RuleCategory.Names, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Statsig's SDKs answer with the default and no error when a value has no such parameter, or one of another type.",
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.WrongParameter));

    /// <summary>The rule for an unknown name of a kind.</summary>
    public static DiagnosticDescriptor UnknownFor(FlagKind kind) => kind switch
    {
        FlagKind.Gate => UnknownGate,
        FlagKind.DynamicConfig => UnknownConfig,
        FlagKind.Experiment => UnknownExperiment,
        _ => UnknownLayer,
    };
}
