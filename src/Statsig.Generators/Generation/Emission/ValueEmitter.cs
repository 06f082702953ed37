using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the accessors of entries with values (<c>Configs</c>, <c>Experiments</c>, <c>Layers</c>), and the types of the values.</summary>
internal sealed class ValueEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeCode _types;
    private readonly CSharpAccessibility _accessibility;
    private readonly bool _hasRuntime;
    private readonly FlagKind _kind;

    public ValueEmitter(string ns, CSharpAccessibility accessibility, bool hasRuntime, FlagKind kind)
    {
        _writer = GeneratedFile.Begin(new FileContext(ns, accessibility, hasRuntime, kind));
        _types = new TypeCode(ns);
        _accessibility = accessibility;
        _hasRuntime = hasRuntime;
        _kind = kind;
    }

    private string Kind => _kind switch
    {
        FlagKind.DynamicConfig => "Dynamic config",
        FlagKind.Experiment => "Experiment",
        _ => "Layer",
    };

    private string KindInText => _kind switch
    {
        FlagKind.DynamicConfig => "dynamic config",
        FlagKind.Experiment => "experiment",
        _ => "layer",
    };

    private string Kinds => KindInText + "s";

    private string Handle => _kind switch
    {
        FlagKind.DynamicConfig => RuntimeTypes.DynamicConfig,
        FlagKind.Experiment => RuntimeTypes.Experiment,
        _ => RuntimeTypes.Layer,
    };

    public SourceText Emit(IReadOnlyList<ValueEntry> entries, string className)
    {
        AccessorClass.Open(_writer, _accessibility, className, $"The {Kinds} of the manifest.");
        if (_hasRuntime)
        {
            _writer.WriteEach(entries, static entry => entry.Name, entry =>
            {
                WriteAccessor(entry);
                _writer.WriteLine();
            });
        }

        AccessorClass.WriteNames(_writer, Kinds, entries, static entry => entry.Info);
        _writer.CloseBlock();
        if (_hasRuntime)
        {
            _writer.WriteEach(entries, static entry => entry.Name, WriteTypes);
        }

        _writer.CloseBlock();
        return _writer.ToSourceText();
    }

    private void WriteAccessor(ValueEntry entry)
    {
        var (type, groups) = (_types.NameOf(entry.Type), "");
        if (entry.GroupType is { } groupType)
        {
            type += ", " + _types.NameOf(groupType);
            groups = $", {entry.Info.Identifier}{ReservedNames.GroupsSuffix}.Instance";
        }

        AccessorClass.WriteDocs(_writer, entry.Info, Kind, defaultText: null, entry.Layer);
        _writer.WriteLine($"public static {Handle}<{type}> {entry.Info.Identifier} => new({CSharpLiteral.String(entry.Name)}, {ReaderOf(entry)}{groups});");
        WriteReaderHelper(entry);
        WriteGroupsHelper(entry);
    }

    private string ReaderOf(ValueEntry entry) => IsOwnClass(entry) ? _types.ReaderOf(entry.Type)
        : IsPlainJson(entry) ? RuntimeTypes.ValueReaders + ".JsonObject"
        : entry.Info.Identifier + ReservedNames.ReaderSuffix + ".Instance";

    /// <summary>A class that is this entry's alone has the entry's default for its own.</summary>
    private static bool IsOwnClass(ValueEntry entry) => entry.Type is NamedType { IsShared: false };

    private static bool IsPlainJson(ValueEntry entry) => entry.Type is AnyType && entry.DefaultJson == "{}";

    /// <summary>Any other default is made once, in a class of its own, so that only its use costs.</summary>
    private void WriteReaderHelper(ValueEntry entry)
    {
        if (!IsOwnClass(entry) && !IsPlainJson(entry))
        {
            var reader = entry.Type is AnyType ? RuntimeTypes.ValueReaders + ".JsonObject" : _types.ReaderOf(entry.Type);
            var type = _types.NameOf(entry.Type);
            OpenHelper(entry.Info.Identifier + ReservedNames.ReaderSuffix);
            _writer.WriteLine(
                $"public static readonly {RuntimeTypes.ValueReader}<{type}> Instance = {RuntimeTypes.ValueReaders}.WithDefault<{type}>({reader}, {CSharpLiteral.String(entry.DefaultJson)});");
            _writer.CloseBlock();
        }
    }

    private void WriteGroupsHelper(ValueEntry entry)
    {
        if (entry.GroupType is { } groupType)
        {
            var type = _types.NameOf(groupType);
            OpenHelper(entry.Info.Identifier + ReservedNames.GroupsSuffix);
            _writer.Write(
                $"public static readonly {RuntimeTypes.ExperimentGroups}<{type}> Instance = new {RuntimeTypes.ExperimentGroups}<{type}>(static index => ({type})index");
            foreach (var group in entry.Groups)
            {
                _writer.Append(", ").Append(CSharpLiteral.String(group.Name));
            }

            _writer.EndLine(");");
            _writer.CloseBlock();
        }
    }

    private void OpenHelper(string name)
    {
        _writer.WriteLine();
        _writer.OpenBlock($"private static class {name}");
    }

    private void WriteTypes(ValueEntry entry)
    {
        var types = new TypeEmitter(_writer, _types, _accessibility);
        foreach (var declaration in entry.Declarations)
        {
            _writer.WriteLine();
            types.Emit(declaration, declaration.Name, $"The value of the {KindInText} {entry.Name}.");
        }

        if (entry.GroupType is { } groupType)
        {
            _writer.WriteLine();
            GroupsEmitter.Emit(_writer, entry, groupType, GeneratedFile.Keyword(_accessibility));
        }
    }
}
