using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a value is when nobody says anything.</summary>
internal static class ZeroValue
{
    /// <summary>The value of a schema, as JSON.</summary>
    public static string Of(SchemaDraft schema)
    {
        switch (schema.Shape)
        {
            case SchemaShape.Boolean: return "false";
            case SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Double or SchemaShape.Decimal: return "0";
            case SchemaShape.String: return "\"\"";
            case SchemaShape.DateTimeOffset: return "\"0001-01-01T00:00:00+00:00\"";
            case SchemaShape.Guid: return "\"00000000-0000-0000-0000-000000000000\"";
            case SchemaShape.Uri: return "\"about:blank\"";
            case SchemaShape.List: return "[]";
            case SchemaShape.Dictionary: return "{}";
            case SchemaShape.Enum:
                var json = new StringBuilder();
                JsonString.AppendEncoded(json, schema.Members![0].Value);
                return json.ToString();
            default: return "null";
        }
    }
}
