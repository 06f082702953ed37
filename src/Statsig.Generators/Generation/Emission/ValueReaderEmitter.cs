using System.Globalization;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the nested class that reads a value from UTF-8 JSON, without reflection.</summary>
internal sealed class ValueReaderEmitter
{
    private readonly string _typeName;
    private readonly EquatableArray<SchemaProperty> _properties;

    public ValueReaderEmitter(string typeName, EquatableArray<SchemaProperty> properties)
    {
        _typeName = typeName;
        _properties = properties;
    }

    public void Emit(SourceWriter writer)
    {
        writer.OpenBlock($"internal sealed class ValueReader : {RuntimeTypes.ValueReader}<{_typeName}>");
        writer.WriteLine("public static readonly ValueReader Instance = new ValueReader();");
        writer.WriteLine();
        for (var i = 0; i < _properties.Count; i++)
        {
            writer.WriteLine($"private static global::System.ReadOnlySpan<byte> {NameOf(i)} => {CSharpLiteral.Utf8Bytes(_properties[i].Name)};");
        }

        if (_properties.Count > 0)
        {
            writer.WriteLine();
        }

        writer.WriteLine($"public override {_typeName} Default => {_typeName}.Default;");
        writer.WriteLine();
        WriteRead(writer);
        writer.CloseBlock();
    }

    private void WriteRead(SourceWriter writer)
    {
        writer.OpenBlock($"public override {_typeName} Read(ref {RuntimeTypes.Utf8JsonReader} reader, ref {RuntimeTypes.ValueReadContext} context)");
        writer.OpenBlock("if (!context.BeginObject(ref reader))");
        writer.WriteLine($"return {_typeName}.Default;");
        writer.CloseBlock();
        writer.WriteLine();
        for (var i = 0; i < _properties.Count; i++)
        {
            writer.WriteLine($"{ScalarCode.TypeName(_properties[i].Type)} {LocalOf(i)} = {_typeName}.Default.{_properties[i].Identifier};");
        }

        writer.OpenBlock("while (context.NextProperty(ref reader))");
        for (var i = 0; i < _properties.Count; i++)
        {
            var property = _properties[i];
            writer.OpenBlock($"{(i == 0 ? "if" : "else if")} (reader.ValueTextEquals({NameOf(i)}))");
            writer.WriteLine($"context.{ScalarCode.ReadMethod(property.Type)}(ref reader, {CSharpLiteral.String(property.Name)}, ref {LocalOf(i)});");
            writer.CloseBlock();
        }

        if (_properties.Count > 0)
        {
            writer.OpenBlock("else");
            writer.WriteLine("context.Skip(ref reader);");
            writer.CloseBlock();
        }
        else
        {
            writer.WriteLine("context.Skip(ref reader);");
        }

        writer.CloseBlock();
        writer.WriteLine();
        var locals = new string[_properties.Count];
        for (var i = 0; i < locals.Length; i++)
        {
            locals[i] = LocalOf(i);
        }

        writer.WriteLine($"return new {_typeName}({string.Join(", ", locals)});");
        writer.CloseBlock();
    }

    /// <summary>Members by number: a name out of the manifest could be any.</summary>
    private static string NameOf(int index) => "Name" + index.ToString(CultureInfo.InvariantCulture);

    private static string LocalOf(int index) => "value" + index.ToString(CultureInfo.InvariantCulture);
}
