using System.Globalization;
using System.Text.Json;

namespace Statsig.Emulator.Rules;

/// <summary>Attributes as Statsig compares them: by their text in any case, numbers by their value.</summary>
internal static class AttributeValue
{
    /// <summary>Whether a value, or an item of a list, is one of several.</summary>
    public static bool IsAny(JsonElement? value, IReadOnlyList<JsonElement> operands)
    {
        if (value is not { } found)
        {
            return false;
        }

        return found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Any(item => operands.Any(operand => IsSame(item, operand)))
            : operands.Any(operand => IsSame(found, operand));
    }

    /// <returns>Null for what is no number, and no text that is one.</returns>
    public static double? Number(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text
            when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    private static bool IsSame(JsonElement value, JsonElement operand)
    {
        if (value.ValueKind == JsonValueKind.Number || operand.ValueKind == JsonValueKind.Number)
        {
            return Number(value) is { } number && Number(operand) == number;
        }

        // True and "true" are the same, as in Statsig.
        return string.Equals(value.ToString(), operand.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
