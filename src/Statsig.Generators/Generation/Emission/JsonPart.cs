using Statsig.Manifest.Json;

namespace Statsig.Generators.Generation.Emission;

/// <summary>A value in a JSON text without white space, as <see cref="JsonText"/> writes it.</summary>
/// <param name="Json">The text.</param>
/// <param name="Start">Where the value starts.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct JsonPart(string Json, int Start, int Length)
{
    public bool Is(string json) => Length == json.Length && string.CompareOrdinal(Json, Start, json, 0, Length) == 0;

    /// <summary>Whether it is the JSON string of a value.</summary>
    public bool IsString(string value) => JsonString.IsPlain(value, 0, value.Length)
        ? Length == value.Length + 2 && string.CompareOrdinal(Json, Start + 1, value, 0, value.Length) == 0
        : Is(JsonString.Encode(value));

    public override string ToString() => Json.Substring(Start, Length);
}
