using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.CodeFixes.Rewriting;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>Names the flag by its generated constant, where only a string will do.</summary>
internal sealed class NameConstantFix : RewritingFix
{
    public override string Key => "UseNameConstant";

    public override string TitleFor(Diagnostic diagnostic) => $"Use {GeneratedMember.Shorten(diagnostic.Properties[DiagnosticProperties.NameConstant]!, 3)}";

    public override bool IsFor(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(DiagnosticProperties.NameConstant);

    public override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;

    public override IEnumerable<SyntaxNode> Replace(SyntaxNode target, Diagnostic diagnostic, SemanticModel model, Document document)
    {
        // A choice of several names is not this name.
        if (model.GetConstantValue(target).Value as string == diagnostic.Properties[DiagnosticProperties.Name]
            && GeneratedMember.Write(diagnostic.Properties[DiagnosticProperties.NameConstant]!, model.Compilation, document) is { } constant)
        {
            yield return constant.WithTriviaFrom(target);
        }
    }
}
