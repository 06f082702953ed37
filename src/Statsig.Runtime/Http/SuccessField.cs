using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Statsig's word, in an answer that has no other content, for whether it did what it was asked.</summary>
internal static class SuccessField
{
    /// <summary>Whether a 2xx answer has <c>"success": false</c>. One that cannot be read has not: the status counts.</summary>
    public static bool SaysFailure(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isSuccess = reader.ValueTextEquals("success"u8);
                reader.Read();
                if (isSuccess)
                {
                    return reader.TokenType == JsonTokenType.False;
                }

                reader.Skip();
            }

            return false;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
