using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Statsig.Generators.Analysis.Scanning;

/// <summary>A file of code while it is analyzed: what people wrote, in C# or in Razor. Generated code is left alone.</summary>
internal readonly struct CodeFile
{
    private readonly Action<Diagnostic> _report;

    private CodeFile(SemanticModel model, Action<Diagnostic> report, bool isRazor, CancellationToken cancellation)
    {
        Model = model;
        _report = report;
        IsRazorPage = isRazor;
        Cancellation = cancellation;
    }

    public SemanticModel Model { get; }

    public SyntaxTree Tree => Model.SyntaxTree;

    public Compilation Compilation => Model.Compilation;

    public CancellationToken Cancellation { get; }

    /// <summary>Whether this is what Razor made of a page.</summary>
    public bool IsRazorPage { get; }

    /// <summary>Registers an analysis of all files that people wrote.</summary>
    public static void Register(CompilationStartAnalysisContext start, Action<CodeFile> analyze) =>
        start.RegisterSemanticModelAction(context =>
        {
            if (IsOfPeople(context.SemanticModel.SyntaxTree, context.IsGeneratedCode, out var isRazor))
            {
                analyze(new CodeFile(context.SemanticModel, context.ReportDiagnostic, isRazor, context.CancellationToken));
            }
        });

    /// <summary>Registers an analysis of operations in all files that people wrote. It has the compiler bind every one of them.</summary>
    public static void Register(CompilationStartAnalysisContext start, Action<CodeFile, IOperation> analyze, ImmutableArray<OperationKind> kinds) =>
        start.RegisterOperationAction(
            context =>
            {
                if (context.Operation.SemanticModel is { } model && IsOfPeople(model.SyntaxTree, context.IsGeneratedCode, out var isRazor))
                {
                    analyze(new CodeFile(model, context.ReportDiagnostic, isRazor, context.CancellationToken), context.Operation);
                }
            },
            kinds);

    public void Report(Diagnostic diagnostic)
    {
        // What Razor generates is of people's writing only where it says so.
        if (!IsRazorPage || IsMapped(diagnostic.Location))
        {
            _report(diagnostic);
        }
    }

    /// <summary>Reports something that people wrote in a page, and that Razor kept no place of.</summary>
    public void ReportInPage(Diagnostic diagnostic) => _report(diagnostic);

    /// <summary>Whether Razor made a file of a page.</summary>
    public static bool IsRazor(string path) =>
        path.EndsWith("razor.g.cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith("cshtml.g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether Razor says where in a page something stands.</summary>
    public static bool IsMapped(Location location) =>
        location.GetMappedLineSpan() is { HasMappedPath: true, Path: var path }
        && (path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase));

    private static bool IsOfPeople(SyntaxTree tree, bool isGenerated, out bool isRazor)
    {
        isRazor = isGenerated && IsRazor(tree.FilePath);
        return isRazor || !isGenerated;
    }
}
