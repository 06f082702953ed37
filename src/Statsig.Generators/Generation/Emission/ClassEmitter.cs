using System.Text;
using Statsig.Manifest;
using Statsig.Manifest.Json;

namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// Writes the members of the immutable class of a value: fields, properties, and one method that lists them. All logic is in the runtime's base class,
/// since what is written here is compiled for every config.
/// </summary>
internal sealed class ClassEmitter
{
    /// <summary>The static field with a class's reader.</summary>
    public const string Reader = "ValueReader";

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
        WriteReaders();
        foreach (var property in _declaration.Properties)
        {
            _writer.WriteLine($"private {_types.NameOf(property.Type)} {FieldOf(property)};");
        }

        _writer.WriteLine();
        _writer.OpenBlock($"private {_declaration.Name}()");
        _writer.CloseBlock();
        _writer.WriteLine();
        DocComment.WriteSummary(_writer, "The value when Statsig cannot be asked or does not have one.");
        _writer.WriteLine($"public static {_name} Default => {Reader}.Default;");
        _writer.WriteLine();
        foreach (var property in _declaration.Properties)
        {
            WriteProperty(property);
        }

        WriteVisit();
    }

    private void WriteReaders()
    {
        foreach (var nested in _declaration.Nested)
        {
            if (nested is EnumDeclaration type)
            {
                EnumEmitter.EmitReader(_writer, type, _name + "." + type.Name, type.Name + ReservedNames.ReaderSuffix);
            }
        }

        foreach (var property in _declaration.Properties)
        {
            if (TypeCode.IsComposite(property.Type))
            {
                _writer.WriteLine(
                    $"private static readonly {RuntimeTypes.ValueReader}<{_types.NameOf(property.Type)}> {property.Identifier}{ReservedNames.ReaderSuffix} = {_types.ReaderOf(property.Type)};");
            }
        }

        _writer.WriteLine(
            $"internal static readonly {RuntimeTypes.ObjectReader}<{_name}> {Reader} = new(new {_name}(), {CSharpLiteral.String(_declaration.DefaultJson)}, {CSharpLiteral.String(PropertiesJson())});");
        _writer.WriteLine();
    }

    private void WriteProperty(SchemaProperty property)
    {
        DocComment.WriteSummary(_writer, property.Description ?? property.Name);
        DocComment.WriteRemarks(_writer, Remarks(property));
        TypeEmitter.WriteObsolete(_writer, property.IsDeprecated, "property");
        _writer.WriteLine($"public {_types.NameOf(property.Type)} {property.Identifier} => {FieldOf(property)};");
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

    private void WriteVisit()
    {
        _writer.WriteLine("/// <inheritdoc/>");
        _writer.OpenBlock($"protected override void VisitProperties({_name} other, ref {RuntimeTypes.ValueVisitor} visitor)");
        foreach (var property in _declaration.Properties)
        {
            var arguments = $"ref {FieldOf(property)}, other.{FieldOf(property)}";
            _writer.WriteLine(TypeCode.MethodOf(property.Type) is { } method
                ? $"visitor.{method}({arguments});"
                : $"visitor.Value({arguments}, {ReaderOf(property)});");
        }

        _writer.CloseBlock();
    }

    /// <summary>Each property's name in C# under its name in JSON.</summary>
    private string PropertiesJson()
    {
        var json = new StringBuilder();
        foreach (var property in _declaration.Properties)
        {
            json.Append(json.Length == 0 ? '{' : ',');
            JsonString.AppendEncoded(json, property.Name);
            json.Append(":\"").Append(property.Identifier).Append('"');
        }

        return json.Append(json.Length == 0 ? "{}" : "}").ToString();
    }

    private string ReaderOf(SchemaProperty property) =>
        TypeCode.IsComposite(property.Type) ? property.Identifier + ReservedNames.ReaderSuffix : _types.ReaderOf(property.Type);

    private static string FieldOf(SchemaProperty property) => property.Identifier + ReservedNames.FieldSuffix;
}
