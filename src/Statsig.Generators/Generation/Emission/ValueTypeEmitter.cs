using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the immutable class of a value, with value equality and a reader from UTF-8 JSON.</summary>
internal sealed class ValueTypeEmitter
{
    private readonly CSharpAccessibility _accessibility;
    private readonly string _typeName;
    private readonly EquatableArray<SchemaProperty> _properties;

    public ValueTypeEmitter(CSharpAccessibility accessibility, string typeName, ObjectType type)
    {
        _accessibility = accessibility;
        _typeName = typeName;
        _properties = type.Properties;
    }

    public void Emit(SourceWriter writer, string summary)
    {
        DocComment.WriteSummary(writer, summary);
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.OpenBlock($"{GeneratedFile.Keyword(_accessibility)} sealed partial class {_typeName} : global::System.IEquatable<{_typeName}>");
        WriteConstructor(writer);
        writer.WriteLine();
        WriteProperties(writer);
        WriteEquality(writer);
        writer.WriteLine();
        WriteToString(writer);
        writer.WriteLine();
        new ValueReaderEmitter(_typeName, _properties).Emit(writer);
        writer.CloseBlock();
    }

    private void WriteConstructor(SourceWriter writer)
    {
        writer.OpenBlock($"private {_typeName}({string.Join(", ", Map(static p => $"{ScalarCode.TypeName(p.Type)} {p.Identifier}"))})");
        foreach (var property in _properties)
        {
            writer.WriteLine($"this.{property.Identifier} = {property.Identifier};");
        }

        writer.CloseBlock();
    }

    private void WriteProperties(SourceWriter writer)
    {
        DocComment.WriteSummary(writer, "The value when Statsig cannot be asked or does not have one.");
        writer.WriteLine($"public static {_typeName} Default {{ get; }} = new {_typeName}({string.Join(", ", Map(ScalarCode.Default))});");
        writer.WriteLine();
        foreach (var property in _properties)
        {
            DocComment.WriteSummary(writer, property.Description ?? property.Name);
            DocComment.WriteRemarks(writer, Remarks(property));
            writer.WriteLine($"public {ScalarCode.TypeName(property.Type)} {property.Identifier} {{ get; }}");
            writer.WriteLine();
        }
    }

    private static string Remarks(SchemaProperty property)
    {
        var remarks = $"<c>{DocComment.Escape(property.Name)}</c>";
        return property.Default switch
        {
            BooleanValue value => $"{remarks} · default {CSharpLiteral.Boolean(value.Value)}",
            IntegerValue value => $"{remarks} · default {CSharpLiteral.Int32(value.Value)}",
            NumberValue value => $"{remarks} · default {value.Text}",
            StringValue value => $"{remarks} · default {DocComment.Escape("\"" + value.Value + "\"")}",
            _ => remarks,
        };
    }

    private void WriteEquality(SourceWriter writer)
    {
        var terms = Map(static p => ScalarCode.AreEqual(p.Type, "this." + p.Identifier, "other." + p.Identifier));
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public bool Equals({_typeName}? other) => {string.Join(" && ", (string[])["other is not null", .. terms])};");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public override bool Equals(object? obj) => Equals(obj as {_typeName});");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock("public override int GetHashCode()");
        writer.OpenBlock("unchecked");
        writer.WriteLine("int hash = 17;");
        foreach (var property in _properties)
        {
            writer.WriteLine($"hash = (hash * 31) + {ScalarCode.HashCode(property.Type, "this." + property.Identifier)};");
        }

        writer.WriteLine("return hash;");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private void WriteToString(SourceWriter writer)
    {
        writer.WriteLine("/// <inheritdoc/>");
        if (_properties.Count == 0)
        {
            writer.WriteLine($"public override string ToString() => \"{_typeName} {{ }}\";");
            return;
        }

        var parts = Map(static p => $"\"{p.Identifier} = \" + {ScalarCode.Text(p.Type, "this." + p.Identifier)}");
        writer.WriteLine($"public override string ToString() => \"{_typeName} {{ \" + {string.Join(" + \", \" + ", parts)} + \" }}\";");
    }

    private List<string> Map(Func<SchemaProperty, string> map)
    {
        var result = new List<string>(_properties.Count);
        foreach (var property in _properties)
        {
            result.Add(map(property));
        }

        return result;
    }
}
