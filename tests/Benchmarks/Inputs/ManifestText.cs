using System.Text;

namespace Benchmarks.Inputs;

/// <summary>Manifests of any size.</summary>
internal static class ManifestText
{
    /// <summary>A third of the entries configs with 8 properties, the rest gates.</summary>
    public static string Mixed(int entries) => Of(entries - (entries / 3), entries / 3);

    public static string Of(int gates, int configs)
    {
        var text = new StringBuilder("{\n  \"namespace\": \"App.Flags\",\n  \"gates\": {");
        for (var i = 0; i < gates; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append("    \"gate_").Append(i).Append("\": { \"description\": \"What gate ").Append(i)
                .Append(" is for.\", \"owner\": \"payments\", \"lifecycle\": \"temporary\", \"default\": false }");
        }

        text.Append("\n  },\n  \"configs\": {");
        for (var i = 0; i < configs; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append("    \"config_").Append(i).Append("\": {\n      \"description\": \"What config ").Append(i)
                .Append(" is for.\",\n      \"owner\": \"payments\",\n").Append(Schema).Append("    }");
        }

        return text.Append("\n  }\n}\n").ToString();
    }

    private const string Schema =
        """
              "schema": {
                "type": "object",
                "properties": {
                  "enabled": { "type": "boolean", "description": "Whether the shop is open." },
                  "max_items": { "type": "integer", "description": "Most items that one order may have.", "minimum": 1 },
                  "budget": { "type": "integer", "format": "int64" },
                  "discount": { "type": "number" },
                  "banner": { "type": "string", "description": "The text of the banner." },
                  "since": { "type": "string", "format": "date-time" },
                  "size": { "type": "string", "enum": ["small", "medium", "large"] },
                  "countries": { "type": "array", "items": { "type": "string" } }
                }
              },
              "default": { "enabled": true, "max_items": 20, "banner": "Welcome", "size": "medium", "countries": ["SE", "NL"] }

        """;
}
