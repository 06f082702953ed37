using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the members of the immutable class of a value. All logic is in its reader's base class: what is written here is compiled for every config.</summary>
internal sealed class ClassEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeCode _types;
    private readonly ClassDeclaration _declaration;
    private readonly string _name;

    /// <param name="writer">Where to.</param>
    /// <param name="types">How types are written.</param>
    /// <param name="declaration">The class.</param>
    /// <param name="name">Its full C# name.</param>
    public ClassEmitter(SourceWriter writer, TypeCode types, ClassDeclaration declaration, string name)
    {
        _writer = writer;
        _types = types;
        _declaration = declaration;
        _name = name;
    }

    public void Emit()
    {
        foreach (var property in _declaration.Properties)
        {
            _writer.WriteLine($"private {_types.NameOf(property.Type)} {property.Identifier}{ReservedNames.FieldSuffix};");
        }

        _writer.WriteLine();
        _writer.OpenBlock($"private {_declaration.Name}()");
        _writer.CloseBlock();
        _writer.WriteLine();
        DocComment.WriteSummary(_writer, "The value when Statsig cannot be asked or does not have one.");
        _writer.WriteLine($"public static {_name} Default => ValueReader.Instance.Default;");
        _writer.WriteLine();
        foreach (var property in _declaration.Properties)
        {
            WriteProperty(property);
        }

        WriteEquality();
    }

    private void WriteProperty(SchemaProperty property)
    {
        DocComment.WriteSummary(_writer, property.Description ?? property.Name);
        DocComment.WriteRemarks(_writer, Remarks(property));
        TypeEmitter.WriteObsolete(_writer, property.IsDeprecated, "property");
        _writer.WriteLine($"public {_types.NameOf(property.Type)} {property.Identifier} => this.{property.Identifier}{ReservedNames.FieldSuffix};");
        _writer.WriteLine();
    }

    private static string Remarks(SchemaProperty property)
    {
        const int Longest = 200;
        var remarks = $"<c>{DocComment.Escape(property.Name)}</c>";
        if (property.Limits is { } limits)
        {
            remarks += " · " + DocComment.Escape(limits);
        }

        if (property.DefaultJson is { } json)
        {
            remarks += " · default " + DocComment.Escape(json.Length <= Longest ? json : json.Substring(0, Longest) + "…");
        }

        return remarks;
    }

    private void WriteEquality()
    {
        DocComment.WriteSummary(_writer, "Whether two values are equal in all properties.");
        _writer.WriteLine($"public static bool operator ==({_name}? left, {_name}? right) => ValueReader.Instance.AreEqual(left, right);");
        _writer.WriteLine();
        DocComment.WriteSummary(_writer, "Whether two values differ in a property.");
        _writer.WriteLine($"public static bool operator !=({_name}? left, {_name}? right) => !ValueReader.Instance.AreEqual(left, right);");
        _writer.WriteLine();
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.WriteLine($"public bool Equals({_name}? other) => ValueReader.Instance.AreEqual(this, other);");
        _writer.WriteLine();
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.WriteLine($"public override bool Equals(object? obj) => ValueReader.Instance.AreEqual(this, obj as {_name});");
        _writer.WriteLine();
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.WriteLine("public override int GetHashCode() => ValueReader.Instance.GetHashCode(this);");
        _writer.WriteLine();
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.WriteLine("public override string ToString() => ValueReader.Instance.ToString(this);");
    }
}
