using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Statsig.Generators.Analysis.Scanning;

/// <summary>A file of code while it is analyzed: what people wrote, in C# or in Razor. Generated code is left alone.</summary>
internal readonly struct CodeFile
{
    private readonly SemanticModelAnalysisContext _context;
    private readonly bool _isRazor;

    private CodeFile(SemanticModelAnalysisContext context, bool isRazor)
    {
        _context = context;
        _isRazor = isRazor;
    }

    public SemanticModel Model => _context.SemanticModel;

    public SyntaxTree Tree => _context.SemanticModel.SyntaxTree;

    public Compilation Compilation => _context.SemanticModel.Compilation;

    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>Registers an analysis of all files that people wrote.</summary>
    public static void Register(CompilationStartAnalysisContext start, Action<CodeFile> analyze) =>
        start.RegisterSemanticModelAction(context =>
        {
            var isRazor = context.IsGeneratedCode && IsRazor(context.SemanticModel.SyntaxTree.FilePath);
            if (isRazor || !context.IsGeneratedCode)
            {
                analyze(new CodeFile(context, isRazor));
            }
        });

    public void Report(Diagnostic diagnostic)
    {
        // What Razor generates is of people's writing only where it says so.
        if (!_isRazor || IsMapped(diagnostic.Location))
        {
            _context.ReportDiagnostic(diagnostic);
        }
    }

    private static bool IsMapped(Location location) =>
        location.GetMappedLineSpan() is { HasMappedPath: true, Path: var path }
        && (path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase));

    private static bool IsRazor(string path) =>
        path.EndsWith("razor.g.cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith("cshtml.g.cs", StringComparison.OrdinalIgnoreCase);
}
