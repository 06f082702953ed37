using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Reads the answer of get_daily_report.</summary>
internal static class ReportReader
{
    /// <summary>The report; null when the answer is none.</summary>
    public static ReportExport? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            string? address = null;
            string? date = null;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isAddress = reader.ValueTextEquals("url"u8);
                var isDate = reader.ValueTextEquals("date"u8);
                reader.Read();
                var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                address = isAddress ? text : address;
                date = isDate ? text : date;
                reader.Skip();
            }

            return date is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
                ? new ReportExport(uri, date)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
