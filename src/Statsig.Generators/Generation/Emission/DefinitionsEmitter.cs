using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the types of <c>$defs</c>, which several values share.</summary>
internal static class DefinitionsEmitter
{
    public static SourceText Emit(string ns, CSharpAccessibility accessibility, IReadOnlyList<TypeDeclaration> definitions)
    {
        var writer = GeneratedFile.Begin(ns);
        var types = new TypeEmitter(writer, new TypeCode(ns), accessibility);
        for (var i = 0; i < definitions.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            types.Emit(definitions[i], definitions[i].Name, $"A type that values of the manifest share.");
        }

        writer.CloseBlock();
        return writer.ToSourceText();
    }
}
