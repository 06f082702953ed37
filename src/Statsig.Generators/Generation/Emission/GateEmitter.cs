using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the class <c>Gates</c>.</summary>
internal sealed class GateEmitter
{
    private readonly string _namespace;
    private readonly CSharpAccessibility _accessibility;
    private readonly bool _hasRuntime;

    public GateEmitter(string ns, CSharpAccessibility accessibility, bool hasRuntime)
    {
        _namespace = ns;
        _accessibility = accessibility;
        _hasRuntime = hasRuntime;
    }

    public SourceText Emit(IReadOnlyList<GateEntry> gates)
    {
        var writer = GeneratedFile.Begin(new FileContext(_namespace, _accessibility, _hasRuntime, FlagKind.Gate));
        if (_hasRuntime)
        {
            // The compiler finds this name in fewer steps, 10,000 times.
            writer.WriteLine($"using {RuntimeTypes.FeatureGateAlias} = {RuntimeTypes.FeatureGate};");
            writer.WriteLine();
        }

        AccessorClass.Open(writer, _accessibility, "Gates", "The feature gates of the manifest.");
        if (_hasRuntime)
        {
            writer.WriteEach(gates, static gate => gate.Name, gate =>
            {
                WriteAccessor(writer, gate);
                writer.WriteLine();
            });
        }

        AccessorClass.WriteNames(writer, "gates", gates, static gate => gate.Info);
        writer.CloseBlock();
        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static void WriteAccessor(SourceWriter writer, GateEntry gate)
    {
        var defaultValue = CSharpLiteral.Boolean(gate.Default);
        AccessorClass.WriteDocs(writer, gate.Info, "Gate", defaultValue);
        writer.WriteLine($"public static {RuntimeTypes.FeatureGateAlias} {gate.Info.Identifier} => new({CSharpLiteral.String(gate.Name)}, {defaultValue});");
    }
}
