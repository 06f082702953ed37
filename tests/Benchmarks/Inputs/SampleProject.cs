using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Inputs;

/// <summary>A project of 300 files with 12 methods each, like the one of the floor's published figures.</summary>
internal static class SampleProject
{
    private const int Files = 300;
    private const int Methods = 12;

    public static CSharpCompilation Create()
    {
        var trees = Enumerable.Range(0, Files).Select(i => Parse(FileText(i), string.Create(CultureInfo.InvariantCulture, $"File{i}.cs")));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.Contains("Statsig.Runtime", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("App", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Two states of the project that the edits go between: as in an editor, each run sees another compilation than the one before.</summary>
    public static CSharpCompilation[] CreateEdits(CSharpCompilation project) => [Edit(project, "class Edited { int A; }"), Edit(project, "class Edited { int B; }")];

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    private static CSharpCompilation Edit(CSharpCompilation project, string text) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees[0], Parse(text, "File0.cs"));

    private static string FileText(int file)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"namespace App; public class Type{file} {{\n");
        for (var i = 0; i < Methods; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public int Method{i}(int a, int b) => (a * {i}) + b;\n");
        }

        return text.Append("}\n").ToString();
    }
}
