using Statsig.Manifest;
using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How the layout of a class says the default of a property.</summary>
internal static class LayoutDefault
{
    /// <summary>Writes a default behind what the layout says of a property; nothing for what a new object has anyway.</summary>
    /// <param name="writer">Where to: inside a string literal.</param>
    /// <param name="type">The property's type, which is no enum of the class's own.</param>
    /// <param name="json">The default, as the manifest's reader writes it.</param>
    public static void Append(SourceWriter writer, SchemaType type, JsonPart json)
    {
        if (IsZero(type, json))
        {
            return;
        }

        writer.Append(",");
        switch (type)
        {
            case ScalarType { Kind: ScalarKind.Boolean }:
                writer.Append("1");
                break;
            case ScalarType { Kind: ScalarKind.DateTimeOffset }:
                AppendTime(writer, json.ToString());
                break;
            default:
                writer.AppendInLiteral(json);
                break;
        }
    }

    private static bool IsZero(SchemaType type, JsonPart json) => type switch
    {
        ScalarType scalar => scalar.Kind switch
        {
            ScalarKind.Boolean => json.Is("false"),
            ScalarKind.DateTimeOffset => json.Is("\"0001-01-01T00:00:00+00:00\""),
            ScalarKind.Guid => json.Is("\"00000000-0000-0000-0000-000000000000\""),
            ScalarKind.String or ScalarKind.Uri => false,
            _ => json.Is("0"),
        },
        NullableType => json.Is("null"),
        _ => false,
    };

    /// <summary>Ticks, and the offset in minutes.</summary>
    private static void AppendTime(SourceWriter writer, string json)
    {
        ScalarRule.TryGetDateTime(JsonString.Decode(json, 0, json.Length), out var time);
        writer.Append(CSharpLiteral.Integer(time.Ticks)).Append(",").Append(CSharpLiteral.Integer((long)time.Offset.TotalMinutes));
    }
}
