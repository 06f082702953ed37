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
        EnumsBeside = FindEnums();
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
                AppendWords((EnumDeclaration)_declaration.Nested[PlaceOf(property)], value);
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

    private List<EnumDeclaration> FindEnums()
    {
        var nested = _declaration.Nested;
        var hasPlace = new bool[nested.Count];
        foreach (var property in _declaration.Properties)
        {
            if (TypeCode.KindOf(property.Type) == TypeCode.EnumKind)
            {
                hasPlace[PlaceOf(property)] = true;
            }
        }

        var beside = new List<EnumDeclaration>();
        for (var i = 0; i < hasPlace.Length; i++)
        {
            if (!hasPlace[i] && nested[i] is EnumDeclaration type)
            {
                beside.Add(type);
            }
        }

        return beside;
    }

    /// <summary>Where the enum of a property stands among the nested types, which are in the order of their names.</summary>
    private int PlaceOf(SchemaProperty property)
    {
        var path = ((NamedType)property.Type).Path;
        var name = path.LastIndexOf('.') + 1;
        var (from, to) = (0, _declaration.Nested.Count - 1);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (string.CompareOrdinal(_declaration.Nested[middle].Name, 0, path, name, int.MaxValue) < 0)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
