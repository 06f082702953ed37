using System.Globalization;
using System.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the nested class that reads and compares a value's properties, without reflection: two methods of one line for each property.</summary>
internal sealed class ReaderEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeCode _types;
    private readonly ClassDeclaration _declaration;
    private readonly string _name;

    /// <param name="writer">Where to.</param>
    /// <param name="types">How types are written.</param>
    /// <param name="declaration">The class of the value.</param>
    /// <param name="name">Its full C# name.</param>
    public ReaderEmitter(SourceWriter writer, TypeCode types, ClassDeclaration declaration, string name)
    {
        _writer = writer;
        _types = types;
        _declaration = declaration;
        _name = name;
    }

    public void Emit()
    {
        _writer.OpenBlock($"internal sealed class ValueReader : {RuntimeTypes.ObjectReader}<{_name}>");
        _writer.WriteLine("public static readonly ValueReader Instance = new ValueReader();");
        _writer.WriteLine();
        WriteReaders();
        _writer.OpenBlock($"private ValueReader() : base(new {_name}(), {CSharpLiteral.String(_declaration.DefaultJson)}{Names()})");
        _writer.CloseBlock();
        _writer.WriteLine();
        _writer.WriteLine($"protected override {_name} Clone({_name} value) => ({_name})value.MemberwiseClone();");
        _writer.WriteLine();
        WriteRead();
        _writer.WriteLine();
        WriteVisit();
        _writer.CloseBlock();
    }

    private void WriteReaders()
    {
        var any = false;
        for (var i = 0; i < _declaration.Properties.Count; i++)
        {
            var type = _declaration.Properties[i].Type;
            if (TypeCode.IsComposite(type))
            {
                any = true;
                _writer.WriteLine($"private static readonly {RuntimeTypes.ValueReader}<{_types.NameOf(type)}> {FieldOf(i)} = {_types.ReaderOf(type)};");
            }
        }

        if (any)
        {
            _writer.WriteLine();
        }
    }

    private string Names()
    {
        var names = new StringBuilder();
        foreach (var property in _declaration.Properties)
        {
            names.Append(", ").Append(CSharpLiteral.String(property.Name));
        }

        return names.ToString();
    }

    private void WriteRead()
    {
        _writer.OpenBlock($"protected override void Read({_name} value, int property, ref {RuntimeTypes.ValueReadContext} context)");
        if (_declaration.Properties.Count > 0)
        {
            _writer.OpenBlock("switch (property)");
            for (var i = 0; i < _declaration.Properties.Count; i++)
            {
                var property = _declaration.Properties[i];
                var member = "value." + property.Identifier + ReservedNames.FieldSuffix;
                var read = TypeCode.MethodOf(property.Type) is { } method ? $"context.Read{method}({member})" : $"context.Read({member}, {ReaderOf(i)})";
                _writer.WriteLine($"case {i.ToString(CultureInfo.InvariantCulture)}: {member} = {read}; break;");
            }

            _writer.CloseBlock();
        }

        _writer.CloseBlock();
    }

    private void WriteVisit()
    {
        _writer.OpenBlock($"protected override void Visit({_name} value, {_name} other, ref {RuntimeTypes.ValueVisitor} visitor)");
        for (var i = 0; i < _declaration.Properties.Count; i++)
        {
            var property = _declaration.Properties[i];
            var both = $"\"{property.Identifier}\", value.{property.Identifier}, other.{property.Identifier}";
            _writer.WriteLine(TypeCode.MethodOf(property.Type) is { } method ? $"visitor.{method}({both});" : $"visitor.Value({both}, {ReaderOf(i)});");
        }

        _writer.CloseBlock();
    }

    private string ReaderOf(int index) =>
        TypeCode.IsComposite(_declaration.Properties[index].Type) ? FieldOf(index) : _types.ReaderOf(_declaration.Properties[index].Type);

    /// <summary>By number: a name out of the manifest could be any.</summary>
    private static string FieldOf(int index) => "Reader" + index.ToString(CultureInfo.InvariantCulture);
}
