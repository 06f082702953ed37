using System.Text;

namespace Statsig.Manifest.Json;

/// <summary>Writes values as JSON without comments and white space.</summary>
internal static class JsonText
{
    public static string Minify(JsonNode value)
    {
        if (value.Kind is not (JsonKind.Object or JsonKind.Array or JsonKind.Missing) && value.IsMinified)
        {
            return value.GetRawText();
        }

        var builder = new StringBuilder();
        Append(builder, value);
        return builder.ToString();
    }

    public static void Append(StringBuilder builder, JsonNode value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                AppendObject(builder, value);
                break;
            case JsonKind.Array:
                AppendArray(builder, value);
                break;
            case JsonKind.String:
                JsonString.AppendEncoded(builder, value.GetString());
                break;
            case JsonKind.Missing:
                builder.Append("null");
                break;
            default:
                builder.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder builder, JsonNode value)
    {
        var separator = '{';
        foreach (var (name, member) in value.Members)
        {
            if (!name.IsMissing)
            {
                builder.Append(separator);
                JsonString.AppendEncoded(builder, name.GetString());
                builder.Append(':');
                Append(builder, member);
                separator = ',';
            }
        }

        builder.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendArray(StringBuilder builder, JsonNode value)
    {
        var separator = '[';
        foreach (var item in value.Items)
        {
            builder.Append(separator);
            Append(builder, item);
            separator = ',';
        }

        builder.Append(separator == '[' ? "[]" : "]");
    }
}
