using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Collects the identifiers at which names of flags are given: without one of them, a file names no flag by string.</summary>
internal static class NameWords
{
    /// <summary>The methods of Statsig's API that take a name, or the key of a parameter.</summary>
    public static void AddApi(HashSet<string> words, Compilation compilation)
    {
        foreach (var type in StatsigApi.TypesOf(compilation))
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } method && TakesName(method))
                {
                    words.Add(method.Name);
                }
            }
        }
    }

    /// <summary>What is marked in the compilation and in the assemblies that it references.</summary>
    public static MarkedNames FindMarked(Compilation compilation, CancellationToken cancellation)
    {
        var marked = new MarkedNames();
        if (compilation.GetTypesByMetadataName(NameMarks.AttributeFullName).IsEmpty)
        {
            return marked;
        }

        MarkedInCode.AddTo(marked, compilation, cancellation);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            marked.UnionWith(MarkedInAssembly.Find(assembly));
        }

        return marked;
    }

    /// <summary>The identifiers that a use of a type's constructor may stand at.</summary>
    public static void AddConstructor(ICollection<string> words, string typeName)
    {
        const string Suffix = "Attribute";
        words.Add(typeName);
        words.Add(WordScanner.ImplicitCreation);
        words.Add("base");
        words.Add("this");
        if (typeName.EndsWith(Suffix, StringComparison.Ordinal) && typeName.Length > Suffix.Length)
        {
            words.Add(typeName.Substring(0, typeName.Length - Suffix.Length));
        }
    }

    private static bool TakesName(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (NameParameters.KindOfApi(parameter) is not null || Values.KeyParameters.IsKey(parameter))
            {
                return true;
            }
        }

        return false;
    }
}
