using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Reads strings that somebody else wrote.</summary>
internal static class JsonText
{
    /// <summary>False for a string that is no valid Unicode: a lone surrogate, written as an escape.</summary>
    public static bool TryGet(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }
}
