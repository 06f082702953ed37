using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Runs the generator over manifests and compiles what comes out.</summary>
internal sealed class ProjectCheck
{
    private ProjectCheck(CSharpCompilation compilation, GeneratorRunResult result)
    {
        Compilation = compilation;
        Result = result;
    }

    /// <summary>The project with the generated files.</summary>
    public CSharpCompilation Compilation { get; }

    public GeneratorRunResult Result { get; }

    public static ProjectCheck Of(IReadOnlyList<ManifestSample> manifests, CompilerProfile profile)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new StatsigGenerator().AsSourceGenerator()],
            manifests.Select(static (manifest, i) => (AdditionalText)new InMemoryFile($"/app/{(char)('a' + i)}.statsig.manifest.json", manifest.Text)),
            profile.ParseOptions,
            new InMemoryOptions(("RootNamespace", "App")));
        var result = Assert.Single(driver.RunGenerators(profile.Empty).GetRunResult().Results);
        Assert.Null(result.Exception);
        return new ProjectCheck(profile.Empty.AddSyntaxTrees(result.GeneratedSources.Select(static source => source.SyntaxTree)), result);
    }

    /// <summary>What the compiler says, to the last hint that it shows to anybody.</summary>
    public IReadOnlyList<Diagnostic> Compile() => [.. Compilation.Emit(Stream.Null).Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];

    public void AssertCompiles()
    {
        var said = Compile();
        Assert.True(said.Count == 0, string.Join("\n", said.Take(5).Select(Describe)));
    }

    /// <summary>Every name has its constant and its accessor, unless the generator has said why not.</summary>
    public void AssertNamesAreThere(IReadOnlyList<ManifestSample> manifests, bool hasRuntime)
    {
        var said = string.Join("\n", Result.Diagnostics.Select(static diagnostic => diagnostic.ToString()));

        // Of a text that is no JSON, or a manifest whose namespace is a type of another one, names may be lost.
        if (said.Contains("STATSIG1001", StringComparison.Ordinal) || said.Contains("exclude each other", StringComparison.Ordinal))
        {
            return;
        }

        var classes = Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(AllTypes).ToLookup(static type => type.Name);
        foreach (var (section, name) in manifests.SelectMany(static manifest => manifest.Names).Where(name => !said.Contains("'" + Shorten(name.Name), StringComparison.Ordinal)))
        {
            var className = char.ToUpper(section[0], CultureInfo.InvariantCulture) + section[1..];
            Assert.True(classes[className].Any(HasName), $"{className} has no '{name}'.\n{said}");

            bool HasName(INamedTypeSymbol type) => type.GetTypeMembers("Names").SelectMany(static names => names.GetMembers().OfType<IFieldSymbol>())
                .Any(constant => Equals(constant.ConstantValue, name) && (!hasRuntime || type.GetMembers(constant.Name).OfType<IPropertySymbol>().Any()));
        }
    }

    /// <summary>A name as messages have it.</summary>
    private static string Shorten(string name) => name.Length <= 100 ? name + "'" : name[..100];

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol ns) => ns.GetTypeMembers().Concat(ns.GetNamespaceMembers().SelectMany(AllTypes));

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic}\n    {(line?.Length > 300 ? line[..300] + "…" : line)}";
    }
}
