using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the accessors of entries with values (<c>Configs</c>, <c>Experiments</c>, <c>Layers</c>), and the types of the values.</summary>
internal sealed class ValueEmitter
{
    private readonly string _namespace;
    private readonly CSharpAccessibility _accessibility;
    private readonly FlagKind _kind;
    private readonly string _className;

    /// <summary>The runtime's handle of this kind of entry; null when the project has none.</summary>
    private readonly string? _handle;

    public ValueEmitter(string ns, CSharpAccessibility accessibility, bool hasRuntime, FlagKind kind, string className)
    {
        _namespace = ns;
        _accessibility = accessibility;
        _kind = kind;
        _className = className;
        _handle = !hasRuntime ? null : kind switch
        {
            FlagKind.DynamicConfig => RuntimeTypes.DynamicConfig,
            FlagKind.Experiment => RuntimeTypes.Experiment,
            _ => null,
        };
    }

    private string Kind => _kind switch
    {
        FlagKind.DynamicConfig => "Dynamic config",
        FlagKind.Experiment => "Experiment",
        _ => "Layer",
    };

    private string Kinds => _kind switch
    {
        FlagKind.DynamicConfig => "dynamic configs",
        FlagKind.Experiment => "experiments",
        _ => "layers",
    };

    public SourceText Emit(IReadOnlyList<ValueEntry> entries)
    {
        var writer = GeneratedFile.Begin(_namespace);
        AccessorClass.Open(writer, _accessibility, _className, $"The {Kinds} of the manifest.");
        if (_handle is not null)
        {
            foreach (var entry in entries)
            {
                WriteAccessor(writer, entry);
                writer.WriteLine();
                if (HasUntypedDefault(entry))
                {
                    WriteHelper(writer, entry);
                }
            }
        }

        AccessorClass.WriteNames(writer, Kinds, entries, static entry => entry.Info);
        writer.CloseBlock();
        if (_handle is not null)
        {
            WriteValueTypes(writer, entries);
        }

        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private void WriteAccessor(SourceWriter writer, ValueEntry entry)
    {
        var isTyped = entry.Schema is ObjectType;
        var type = isTyped ? $"global::{_namespace}.{entry.TypeName}" : RuntimeTypes.JsonElement;
        AccessorClass.WriteDocs(writer, entry.Info, Kind, defaultText: null);
        writer.WriteLine(
            $"public static {_handle}<{type}> {entry.Info.Identifier} => new {_handle}<{type}>({CSharpLiteral.String(entry.Name)}, {Reader(entry, type, isTyped)});");
    }

    private static string Reader(ValueEntry entry, string type, bool isTyped)
    {
        if (isTyped)
        {
            return type + ".ValueReader.Instance";
        }

        return HasUntypedDefault(entry) ? HelperOf(entry) + ".Instance" : RuntimeTypes.ValueReaders + ".JsonObject";
    }

    private static bool HasUntypedDefault(ValueEntry entry) => entry.Schema is not ObjectType && entry.DefaultJson != "{}";

    private static string HelperOf(ValueEntry entry) => entry.Info.Identifier + ReservedNames.HelperSuffix;

    /// <summary>A default without a type is parsed once, in a class of its own, so that only its use costs.</summary>
    private static void WriteHelper(SourceWriter writer, ValueEntry entry)
    {
        writer.OpenBlock($"private static class {HelperOf(entry)}");
        writer.WriteLine(
            $"public static readonly {RuntimeTypes.ValueReader}<{RuntimeTypes.JsonElement}> Instance = {RuntimeTypes.ValueReaders}.JsonObjectWithDefault({CSharpLiteral.String(entry.DefaultJson)});");
        writer.CloseBlock();
        writer.WriteLine();
    }

    private void WriteValueTypes(SourceWriter writer, IReadOnlyList<ValueEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Schema is ObjectType type)
            {
                writer.WriteLine();
                new ValueTypeEmitter(_accessibility, entry.TypeName, type).Emit(writer, $"The value of the {Kind.ToLowerInvariant()} {entry.Name}.");
            }
        }
    }
}
