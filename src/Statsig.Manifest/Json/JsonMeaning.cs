using System.Text;

namespace Statsig.Manifest.Json;

/// <summary>Writes what values mean: the same text for numbers of one value, and for objects of one content in any order.</summary>
internal static class JsonMeaning
{
    public static string Of(JsonNode value)
    {
        if (value.Kind == JsonKind.Number)
        {
            return JsonNumber.Normalize(value.GetRawText());
        }

        var builder = new StringBuilder();
        Append(builder, value);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, JsonNode value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                AppendObject(builder, value);
                break;
            case JsonKind.Array:
                builder.Append('[');
                foreach (var item in value.Items)
                {
                    Append(builder, item);
                    builder.Append(',');
                }

                builder.Append(']');
                break;
            case JsonKind.Number:
                builder.Append(JsonNumber.Normalize(value.GetRawText()));
                break;
            default:
                JsonText.Append(builder, value);
                break;
        }
    }

    private static void AppendObject(StringBuilder builder, JsonNode value)
    {
        var members = new List<(string Name, JsonNode Value)>();
        foreach (var (name, member) in value.Members)
        {
            if (!name.IsMissing)
            {
                members.Add((name.GetString(), member));
            }
        }

        members.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        builder.Append('{');
        foreach (var (name, member) in members)
        {
            JsonString.AppendEncoded(builder, name);
            builder.Append(':');
            Append(builder, member);
            builder.Append(',');
        }

        builder.Append('}');
    }
}
