using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Rules;

/// <summary>The 1xxx rules: what a manifest can have wrong. Messages are the manifest reader's own.</summary>
internal static class ManifestRules
{
    public static readonly DiagnosticDescriptor InvalidJson = new(
        RuleIds.InvalidJson, "The manifest is not valid JSON", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.InvalidJson));

    public static readonly DiagnosticDescriptor InvalidValue = new(
        RuleIds.InvalidValue, "A property of the manifest has a value that it cannot have", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.InvalidValue));

    public static readonly DiagnosticDescriptor UnknownProperty = new(
        RuleIds.UnknownProperty, "The manifest has an unknown property", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UnknownProperty));

    public static readonly DiagnosticDescriptor Duplicate = new(
        RuleIds.Duplicate, "A name or a key stands twice in the manifest", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.Duplicate));

    public static readonly DiagnosticDescriptor IdentifierCollision = new(
        RuleIds.IdentifierCollision, "Two names give one C# identifier", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.IdentifierCollision));

    public static readonly DiagnosticDescriptor InvalidName = new(
        RuleIds.InvalidName, "Statsig cannot have this name", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.InvalidName));

    public static readonly DiagnosticDescriptor InvalidSchema = new(
        RuleIds.InvalidSchema, "A value schema is malformed", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.InvalidSchema));

    public static readonly DiagnosticDescriptor UntypedSchema = new(
        RuleIds.UntypedSchema, "A schema keyword has no C# type", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.UntypedSchema));

    public static readonly DiagnosticDescriptor InvalidDefault = new(
        RuleIds.InvalidDefault, "A default does not fit its schema", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.InvalidDefault));

    public static readonly DiagnosticDescriptor InvalidIdentifier = new(
        RuleIds.InvalidIdentifier, "The manifest gives no valid C# name", "{0}", RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.InvalidIdentifier));

    public static readonly DiagnosticDescriptor NoManifest = new(
        RuleIds.NoManifest,
        "No manifest was found",
        "Statsig.Generators is referenced, and no statsig.manifest.json was found in the project's folder or above it; add one, or name yours in the property StatsigManifestFile",
        RuleCategory.Manifest, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.NoManifest),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor LanguageVersionTooLow = new(
        RuleIds.LanguageVersionTooLow,
        "The project's C# version is too low",
        "The generated code needs C# 9 and the project has C# {0}; set <LangVersion>9.0</LangVersion> or higher",
        RuleCategory.Manifest, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.LanguageVersionTooLow));

    /// <summary>The rule of a problem that the manifest reader found.</summary>
    public static DiagnosticDescriptor For(ManifestProblemId problem) => problem switch
    {
        ManifestProblemId.InvalidJson => InvalidJson,
        ManifestProblemId.InvalidValue => InvalidValue,
        ManifestProblemId.UnknownProperty => UnknownProperty,
        ManifestProblemId.Duplicate => Duplicate,
        ManifestProblemId.IdentifierCollision => IdentifierCollision,
        ManifestProblemId.InvalidName => InvalidName,
        ManifestProblemId.InvalidSchema => InvalidSchema,
        ManifestProblemId.UntypedSchema => UntypedSchema,
        ManifestProblemId.InvalidDefault => InvalidDefault,
        _ => InvalidIdentifier,
    };
}
