using Statsig.Manifest;

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
    private readonly string _path;
    private readonly string _name;
    private readonly SlotPlan _slots;

    /// <param name="writer">Where to.</param>
    /// <param name="types">How types are written in the class.</param>
    /// <param name="declaration">The class.</param>
    /// <param name="path">Its C# name within the namespace.</param>
    public ClassEmitter(SourceWriter writer, TypeCode types, ClassDeclaration declaration, string path)
    {
        _writer = writer;
        _types = types;
        _declaration = declaration;
        _path = path;
        _name = types.NameOf(path);
        _slots = new SlotPlan(declaration.Properties);
    }

    /// <param name="keyword">The accessibility of the class.</param>
    public void Open(string keyword) =>
        _writer.OpenBlock($"{keyword} sealed partial class {_declaration.Name} : {RuntimeTypes.ObjectValue}<{_name}, {_slots.Bits}, {_slots.References}>");

    public void WriteMembers()
    {
        WriteReaders();
        _writer.WriteLine($"private {_declaration.Name}() {{ }}");
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
        var layout = new LayoutEmitter(_writer, _types, _declaration, _slots);
        foreach (var type in layout.EnumsBeside)
        {
            EnumEmitter.EmitReader(_writer, type, _types.NameOf(_path + "." + type.Name), type.Name + ReservedNames.ReaderSuffix);
        }

        _writer.Write($"internal static readonly {RuntimeTypes.ObjectReader}<{_name}> {Reader} = new(new {_name}(), ");
        layout.Emit();
        _writer.EndLine(");");
        _writer.WriteLine();
    }

    private void WriteProperty(SchemaProperty property, int slot)
    {
        DocComment.WriteSummary(_writer, property.Description ?? property.Name);
        if (property.Description is not null || property.Limits is not null || property.DefaultJson is not null)
        {
            WriteRemarks(property);
        }

        TypeEmitter.WriteObsolete(_writer, property.IsDeprecated, "property");
        _writer.Write($"public {_types.NameOf(property.Type)} {property.Identifier} => ");
        _types.AppendGetter(_writer, property.Type, slot);
        _writer.EndLine(";");
    }

    private void WriteRemarks(SchemaProperty property)
    {
        const int Longest = 200;
        _writer.Write($"/// <remarks><c>{DocComment.Text(property.Name)}</c>");
        if (property.Limits is { } limits)
        {
            _writer.Append(" · ").Append(DocComment.Text(limits));
        }

        if (property.DefaultJson is { } json)
        {
            _writer.Append(" · default ").Append(DocComment.Text(json.Length <= Longest ? json : json.Substring(0, Longest) + "…"));
        }

        _writer.EndLine("</remarks>");
    }
}
