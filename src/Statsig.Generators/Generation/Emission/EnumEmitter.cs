using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the enum of a string that is one of several, and what reads it.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumDeclaration declaration, string fullName, string keyword)
    {
        writer.OpenBlock($"{keyword} enum {declaration.Name}");
        for (var i = 0; i < declaration.Members.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            var member = declaration.Members[i];
            DocComment.WriteSummary(writer, "The value \"" + member.Value + "\".");
            writer.WriteLine(member.Identifier + ",");
        }

        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.OpenBlock($"internal static class {declaration.Name}{ReservedNames.ReaderSuffix}");
        writer.WriteLine($"public static readonly {RuntimeTypes.ValueReader}<{fullName}> Instance =");
        writer.WriteLine($"    {RuntimeTypes.ValueReaders}.Enum<{fullName}>(static index => ({fullName})index, static value => (int)value{Names(declaration)});");
        writer.CloseBlock();
    }

    private static string Names(EnumDeclaration declaration)
    {
        var names = new System.Text.StringBuilder();
        foreach (var member in declaration.Members)
        {
            names.Append(", ").Append(CSharpLiteral.String(member.Value));
        }

        return names.ToString();
    }
}
