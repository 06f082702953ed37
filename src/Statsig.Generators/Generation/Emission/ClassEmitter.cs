using System.Text;
using Statsig.Manifest;
using Statsig.Manifest.Json;

namespace Statsig.Generators.Generation.Emission;

/// <summary>
/// Writes the members of the immutable class of a value: its properties, which are kept in the slots of the runtime's base class, and a text that says
/// where each of them is. All logic is in the base class, since what is written here is compiled for every config.
/// </summary>
internal sealed class ClassEmitter
{
    /// <summary>The static field with a class's reader.</summary>
    public const string Reader = "ValueReader";

    private readonly SourceWriter _writer;
    private readonly TypeCode _types;
    private readonly ClassDeclaration _declaration;
    private readonly string _name;
    private readonly SlotPlan _slots;

    /// <summary>The enums that are nested in the class, by their names; of those whose values stand in the layout, null.</summary>
    private readonly Dictionary<string, EnumDeclaration?> _enums = [];

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
        _slots = new SlotPlan(declaration.Properties);
        foreach (var nested in declaration.Nested)
        {
            if (nested is EnumDeclaration type)
            {
                _enums.Add(type.Name, type);
            }
        }
    }

    /// <summary>What the class is based on.</summary>
    public string Base => $"{RuntimeTypes.ObjectValue}<{_name}, {_slots.Bits}, {_slots.References}>";

    public void Emit()
    {
        WriteReaders();
        _writer.OpenBlock($"private {_declaration.Name}()");
        _writer.CloseBlock();
        _writer.WriteLine();
        DocComment.WriteSummary(_writer, "The value when Statsig cannot be asked or does not have one.");
        _writer.WriteLine($"public static {_name} Default => {Reader}.Default;");
        for (var i = 0; i < _declaration.Properties.Count; i++)
        {
            _writer.WriteLine();
            WriteProperty(_declaration.Properties[i], _slots[i]);
        }
    }

    private void WriteReaders()
    {
        var layout = LayoutJson(out var readers);
        foreach (var nested in _declaration.Nested)
        {
            if (nested is EnumDeclaration && _enums[nested.Name] is { } type)
            {
                // That of a list's items, or one that may be null.
                EnumEmitter.EmitReader(_writer, type, _name + "." + type.Name, type.Name + ReservedNames.ReaderSuffix);
            }
        }

        _writer.WriteLine(
            $"internal static readonly {RuntimeTypes.ObjectReader}<{_name}> {Reader} = new(new {_name}(), {CSharpLiteral.String(layout)}{readers});");
        _writer.WriteLine();
    }

    private void WriteProperty(SchemaProperty property, int slot)
    {
        DocComment.WriteSummary(_writer, property.Description ?? property.Name);
        DocComment.WriteRemarks(_writer, Remarks(property));
        TypeEmitter.WriteObsolete(_writer, property.IsDeprecated, "property");
        _writer.WriteLine($"public {_types.NameOf(property.Type)} {property.Identifier} => {_types.GetterOf(property.Type, slot)};");
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

    /// <summary>
    /// Under each property's name in JSON its name in C#, its kind, its slot and its default, unless that is zero; of an enum the default's place among its
    /// values, and their names in JSON and in C#.
    /// </summary>
    /// <param name="readers">What reads the properties whose type a kind does not say, as further arguments.</param>
    private string LayoutJson(out string readers)
    {
        StringBuilder? further = null;
        var defaults = new DefaultParts(_declaration.DefaultJson);
        var json = new StringBuilder("{");
        for (var i = 0; i < _declaration.Properties.Count; i++)
        {
            var property = _declaration.Properties[i];
            json.Append(i == 0 ? "" : ",");
            var start = json.Length;
            JsonString.AppendEncoded(json, property.Name);
            var part = defaults.Next(json.ToString(start, json.Length - start));
            var kind = TypeCode.KindOf(property.Type);
            json.Append(":[\"").Append(property.Identifier).Append("\",\"").Append(kind ?? "value").Append("\",").Append(CSharpLiteral.Int32(_slots[i]));
            if (kind == TypeCode.EnumKind)
            {
                AppendWords(json, ((NamedType)property.Type).Path, part);
            }
            else if (LayoutDefault.Of(property.Type, part) is { } given)
            {
                json.Append(',').Append(given);
            }

            if (kind is null)
            {
                (further ??= new StringBuilder()).Append(", ").Append(_types.PartOf(property.Type));
            }

            json.Append(']');
        }

        readers = further?.ToString() ?? "";
        return json.Append('}').ToString();
    }

    /// <summary>The place of the default among the values of an enum, and their names.</summary>
    private void AppendWords(StringBuilder json, string path, string defaultJson)
    {
        var name = path.Substring(path.LastIndexOf('.') + 1);
        var members = _enums[name]!.Members;
        var value = JsonString.Decode(defaultJson, 0, defaultJson.Length);
        var place = 0;
        while (members[place].Value != value)
        {
            place++;
        }

        json.Append(',').Append(CSharpLiteral.Int32(place));
        foreach (var member in members)
        {
            json.Append(',');
            JsonString.AppendEncoded(json, member.Value);
            json.Append(",\"").Append(member.Identifier).Append('"');
        }

        _enums[name] = null;
    }
}
