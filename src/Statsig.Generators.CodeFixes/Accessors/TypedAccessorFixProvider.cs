using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Generators.CodeFixes.Accessors;
using Statsig.Generators.CodeFixes.Rewriting;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes;

/// <summary>STATSIG2007: the typed accessor in place of a name in a string, or the generated constant for the name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypedAccessorFixProvider))]
public sealed class TypedAccessorFixProvider : RewritingFixProvider
{
    /// <summary>Makes the provider.</summary>
    public TypedAccessorFixProvider()
        : base(new AccessorFix(), new NameConstantFix())
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TypedAccessor);
}
