using System.Globalization;
using System.Text;
using Benchmarks.Inputs;

namespace Benchmarks.CompileCost;

/// <summary>10,000 gates, of which the program touches one.</summary>
internal static class GateSubjects
{
    private const int Count = 10_000;

    private const string Program = "System.Console.WriteLine(App.Flags.Gates.Gate9.Name);";

    public static Subject[] Create()
    {
        var manifest = ManifestText.Of(Count, 0);
        return
        [
            new("no gates", ["""System.Console.WriteLine(new Statsig.Runtime.FeatureGate("gate_9", false).Name);"""]),
            new("expression-bodied properties alone", [Program, Expressions()]),
            new("generated text as source", [Program, .. Generated.From(manifest)]),
            new("manifest, generator in the compiler", [Program], manifest),
        ];
    }

    private static string Expressions()
    {
        var text = new StringBuilder("namespace App.Flags;\n\ninternal static class Gates\n{\n");
        for (var i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public static global::Statsig.Runtime.FeatureGate Gate{i} => new(\"gate_{i}\", false);\n");
        }

        return text.Append("}\n").ToString();
    }
}
