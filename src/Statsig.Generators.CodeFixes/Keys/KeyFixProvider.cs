using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Generators.CodeFixes.Keys;
using Statsig.Generators.CodeFixes.Rewriting;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes;

/// <summary>STATSIG3001 and 3002: the key read from configuration or the environment in place of a literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyFixProvider))]
public sealed class KeyFixProvider : RewritingFixProvider
{
    /// <summary>Makes the provider.</summary>
    public KeyFixProvider()
        : base(new ConfigurationKeyFix(), new EnvironmentKeyFix())
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.KeyInClient, RuleIds.HardCodedKey);
}
