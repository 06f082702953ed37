using System.Text;

namespace Benchmarks.Generation;

/// <summary>Manifests of any size.</summary>
internal static class ManifestText
{
    public static string WithGates(int count)
    {
        var text = new StringBuilder("{\n  \"gates\": {\n");
        for (var i = 0; i < count; i++)
        {
            text.Append("    \"gate_").Append(i).Append("\": { \"description\": \"What gate ").Append(i)
                .Append(" is for.\", \"owner\": \"payments\", \"lifecycle\": \"temporary\", \"default\": false }")
                .Append(i < count - 1 ? ",\n" : "\n");
        }

        return text.Append("  }\n}\n").ToString();
    }
}
