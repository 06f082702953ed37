using Statsig.Manifest;
using Statsig.Manifest.Json;

namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// Writes the text that tells the runtime about a class's properties: under each one's name in JSON its name in C#, its kind, its slot and its default,
/// unless that is zero; of an enum the default's place among its values, and their names in JSON and in C#.
/// </summary>
internal sealed class LayoutEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeCode _types;
    private readonly ClassDeclaration _declaration;
    private readonly SlotPlan _slots;

    /// <summary>The enums whose values stand in the layout, by their names; null where there are none.</summary>
    private Dictionary<string, EnumDeclaration>? _enums;

    /// <param name="writer">Where to.</param>
    /// <param name="types">How types are written.</param>
    /// <param name="declaration">The class.</param>
    /// <param name="slots">Where it keeps its properties.</param>
    public LayoutEmitter(SourceWriter writer, TypeCode types, ClassDeclaration declaration, SlotPlan slots)
    {
        _writer = writer;
        _types = types;
        _declaration = declaration;
        _slots = slots;
        EnumsBeside = FindEnums(declaration);
    }

    /// <summary>The nested enums that the layout has no place for: that of a list's items, or one that may be null.</summary>
    public IReadOnlyList<EnumDeclaration> EnumsBeside { get; }

    /// <summary>Writes the layout as a string literal, and behind it what reads the properties whose type a kind does not say, as further arguments.</summary>
    public void Emit()
    {
        var defaults = new DefaultParts(_declaration.DefaultJson);
        var properties = _declaration.Properties;
        _writer.Append("\"{");
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            var kind = TypeCode.KindOf(property.Type);
            _writer.Append(i == 0 ? "" : ",");
            AppendJson(property.Name);
            _writer.Append(":[\\\"").AppendInLiteral(property.Identifier)
                .Append("\\\",\\\"").Append(kind ?? "value")
                .Append("\\\",").Append(CSharpLiteral.Integer(_slots[i]));
            var value = defaults.Next(property.Name);
            if (kind == TypeCode.EnumKind)
            {
                AppendWords(_enums![NameOf(property)], value);
            }
            else
            {
                LayoutDefault.Append(_writer, property.Type, value);
            }

            _writer.Append("]");
        }

        _writer.Append("}\"");
        AppendReaders();
    }

    private void AppendReaders()
    {
        foreach (var property in _declaration.Properties)
        {
            if (TypeCode.KindOf(property.Type) is null)
            {
                _writer.Append(", ").Append(_types.PartOf(property.Type));
            }
        }
    }

    /// <summary>The place of the default among the values of an enum, and their names.</summary>
    private void AppendWords(EnumDeclaration type, JsonPart value)
    {
        var place = 0;
        while (!value.IsString(type.Members[place].Value))
        {
            place++;
        }

        _writer.Append(",").Append(CSharpLiteral.Integer(place));
        foreach (var member in type.Members)
        {
            _writer.Append(",");
            AppendJson(member.Value);
            _writer.Append(",\\\"").AppendInLiteral(member.Identifier).Append("\\\"");
        }
    }

    /// <summary>A JSON string inside the literal.</summary>
    private void AppendJson(string value)
    {
        if (JsonString.IsPlain(value, 0, value.Length))
        {
            _writer.Append("\\\"").Append(value).Append("\\\"");
        }
        else
        {
            _writer.AppendInLiteral(JsonString.Encode(value));
        }
    }

    private List<EnumDeclaration> FindEnums(ClassDeclaration declaration)
    {
        var beside = new List<EnumDeclaration>();
        foreach (var nested in declaration.Nested)
        {
            if (nested is EnumDeclaration type)
            {
                beside.Add(type);
            }
        }

        if (beside.Count == 0)
        {
            return beside;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _declaration.Properties)
        {
            if (TypeCode.KindOf(property.Type) == TypeCode.EnumKind)
            {
                named.Add(NameOf(property));
            }
        }

        _enums = beside.Where(type => named.Contains(type.Name)).ToDictionary(static type => type.Name);
        beside.RemoveAll(type => named.Contains(type.Name));
        return beside;
    }

    private static string NameOf(SchemaProperty property)
    {
        var path = ((NamedType)property.Type).Path;
        return path.Substring(path.LastIndexOf('.') + 1);
    }
}
