using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the types of values: classes, enums, and what is nested in classes.</summary>
internal sealed class TypeEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeCode _types;
    private readonly string _keyword;

    public TypeEmitter(SourceWriter writer, TypeCode types, CSharpAccessibility accessibility)
    {
        _writer = writer;
        _types = types;
        _keyword = GeneratedFile.Keyword(accessibility);
    }

    /// <param name="declaration">The type.</param>
    /// <param name="path">Its C# name within the namespace.</param>
    /// <param name="summary">What its docs say when the manifest has no description.</param>
    public void Emit(TypeDeclaration declaration, string path, string summary)
    {
        DocComment.WriteSummary(_writer, declaration.Description ?? summary);
        var isNested = path != declaration.Name;
        if (!isNested)
        {
            // It speaks for what is nested, too.
            _writer.WriteLine(GeneratedFile.CodeAttribute);
        }

        WriteObsolete(_writer, declaration.IsDeprecated, "type");

        // What is nested in an internal class is no more visible than the class.
        var keyword = isNested ? "public" : _keyword;
        if (declaration is EnumDeclaration type)
        {
            EnumEmitter.Emit(_writer, type, keyword);
            if (!isNested)
            {
                EnumEmitter.EmitReaderClass(_writer, type, _types.NameOf(path));
            }
        }
        else
        {
            EmitClass((ClassDeclaration)declaration, path, keyword);
        }
    }

    public static void WriteObsolete(SourceWriter writer, bool isDeprecated, string what)
    {
        if (isDeprecated)
        {
            writer.WriteLine($"[global::System.Obsolete(\"The manifest marks this {what} as deprecated.\")]");
        }
    }

    private void EmitClass(ClassDeclaration declaration, string path, string keyword)
    {
        var members = new ClassEmitter(_writer, _types.In(path), declaration, path);
        members.Open(keyword);
        members.WriteMembers();
        foreach (var nested in declaration.Nested)
        {
            _writer.WriteLine();
            Emit(nested, path + "." + nested.Name, $"A part of {declaration.Name}.");
        }

        _writer.CloseBlock();
    }
}
