using System.Globalization;
using Statsig.Manifest;
using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How the layout of a class says the default of a property.</summary>
internal static class LayoutDefault
{
    /// <summary>Writes a default.</summary>
    /// <param name="type">The property's type, which is no enum of the class's own.</param>
    /// <param name="json">The default, as the manifest's reader writes it.</param>
    /// <returns>Null for what a new object has anyway.</returns>
    public static string? Of(SchemaType type, string json) => type switch
    {
        ScalarType { Kind: ScalarKind.Boolean } => json == "false" ? null : "1",
        ScalarType { Kind: ScalarKind.DateTimeOffset } => OfDateTime(json),
        ScalarType { Kind: ScalarKind.Guid } => json == "\"00000000-0000-0000-0000-000000000000\"" ? null : json,
        ScalarType { Kind: not (ScalarKind.String or ScalarKind.Uri) } => json == "0" ? null : json,
        NullableType => json == "null" ? null : json,
        _ => json,
    };

    /// <summary>Ticks, and the offset in minutes.</summary>
    private static string? OfDateTime(string json)
    {
        ScalarRule.TryGetDateTime(JsonString.Decode(json, 0, json.Length), out var time);
        return time == default && time.Offset == default
            ? null
            : CSharpLiteral.Int32(time.Ticks) + "," + ((int)time.Offset.TotalMinutes).ToString(CultureInfo.InvariantCulture);
    }
}
