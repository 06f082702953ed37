using System.Text;
using Statsig.Manifest;
using Statsig.Manifest.Json;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the enum of a string that is one of several, and what reads it.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumDeclaration declaration, string keyword)
    {
        writer.OpenBlock($"{keyword} enum {declaration.Name}");
        for (var i = 0; i < declaration.Members.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            var member = declaration.Members[i];
            writer.WriteLine($"/// <summary>The value \"{DocComment.Text(member.Value)}\".</summary>");
            writer.WriteLine($"{member.Identifier},");
        }

        writer.CloseBlock();
    }

    /// <summary>The field with what reads an enum. A class has it for each enum that is nested in it.</summary>
    public static void EmitReader(SourceWriter writer, EnumDeclaration declaration, string fullName, string fieldName) =>
        writer.WriteLine(
            $"internal static readonly {RuntimeTypes.ValueReader}<{fullName}> {fieldName} = {RuntimeTypes.ValueReaders}.Enum<{fullName}>({CSharpLiteral.String(ValuesJson(declaration))});");

    /// <summary>An enum that is nested in nothing has a class for that field.</summary>
    public static void EmitReaderClass(SourceWriter writer, EnumDeclaration declaration, string fullName)
    {
        writer.WriteLine();
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.OpenBlock($"internal static class {declaration.Name}{ReservedNames.ReaderSuffix}");
        EmitReader(writer, declaration, fullName, "Instance");
        writer.CloseBlock();
    }

    private static string ValuesJson(EnumDeclaration declaration)
    {
        var json = new StringBuilder();
        foreach (var member in declaration.Members)
        {
            json.Append(json.Length == 0 ? '[' : ',');
            JsonString.AppendEncoded(json, member.Value);
        }

        return json.Append(']').ToString();
    }
}
