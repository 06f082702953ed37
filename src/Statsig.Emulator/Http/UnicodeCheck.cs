using System.Text.Json;

namespace Statsig.Emulator.Http;

/// <summary>Refuses what JSON can say and no text can be: half of a surrogate pair, in an escape.</summary>
internal static class UnicodeCheck
{
    /// <summary>How every escape of a surrogate begins.</summary>
    private const string Sign = "\\ud";

    /// <param name="value">The value.</param>
    /// <param name="text">Its text, which most often has no such escape at all.</param>
    public static void Require(JsonElement value, string text)
    {
        if (!text.Contains(Sign, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        try
        {
            Read(value);
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException("A text has half of a surrogate pair.");
        }
    }

    private static void Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    Read(property.Value);
                }

                break;
        }
    }
}
