using System.Globalization;
using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Editing;

/// <summary>Lays out new values: scalars, and short objects and arrays of scalars, on one line, all else a property a line.</summary>
internal static class JsonFormat
{
    /// <summary>What is longer than this gets more lines.</summary>
    public const int MaxInlineLength = 100;

    public static string Write(JsonNode value, string indent, JsonStyle style)
    {
        var builder = new StringBuilder();
        Append(builder, value, indent, style);
        return builder.ToString();
    }

    /// <summary>Writes a string. Other scripts stay readable; what an editor would not show is escaped.</summary>
    public static string WriteString(string value)
    {
        var builder = new StringBuilder(value.Length + 2);
        AppendString(builder, value);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, JsonNode value, string indent, JsonStyle style)
    {
        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            AppendScalar(builder, value);
            return;
        }

        var start = builder.Length;
        if (TryAppendInline(builder, value))
        {
            if (builder.Length - start <= MaxInlineLength)
            {
                return;
            }

            builder.Length = start;
        }

        AppendLines(builder, value, indent, style);
    }

    private static void AppendLines(StringBuilder builder, JsonNode value, string indent, JsonStyle style)
    {
        var inner = indent + style.Unit;
        var isFirst = true;
        builder.Append(value.Kind == JsonKind.Object ? '{' : '[');
        foreach (var (name, member) in value.Members)
        {
            StartLine(builder, ref isFirst, inner, style);
            AppendString(builder, name.GetString());
            builder.Append(": ");
            Append(builder, member, inner, style);
        }

        foreach (var item in value.Items)
        {
            StartLine(builder, ref isFirst, inner, style);
            Append(builder, item, inner, style);
        }

        builder.Append(style.NewLine).Append(indent).Append(value.Kind == JsonKind.Object ? '}' : ']');
    }

    private static void StartLine(StringBuilder builder, ref bool isFirst, string indent, JsonStyle style)
    {
        builder.Append(isFirst ? "" : ",").Append(style.NewLine).Append(indent);
        isFirst = false;
    }

    /// <returns>False when there is an object or an array inside that has something in it.</returns>
    private static bool TryAppendInline(StringBuilder builder, JsonNode value)
    {
        var isObject = value.Kind == JsonKind.Object;
        var start = builder.Length;
        builder.Append(isObject ? "{ " : "[");
        var isFirst = true;
        foreach (var (name, member) in value.Members)
        {
            builder.Append(isFirst ? "" : ", ");
            AppendString(builder, name.GetString());
            builder.Append(": ");
            isFirst = false;
            if (!TryAppendInlinePart(builder, member))
            {
                builder.Length = start;
                return false;
            }
        }

        foreach (var item in value.Items)
        {
            builder.Append(isFirst ? "" : ", ");
            isFirst = false;
            if (!TryAppendInlinePart(builder, item))
            {
                builder.Length = start;
                return false;
            }
        }

        if (isFirst)
        {
            builder.Length = start;
            builder.Append(isObject ? "{}" : "[]");
            return true;
        }

        builder.Append(isObject ? " }" : "]");
        return true;
    }

    private static bool TryAppendInlinePart(StringBuilder builder, JsonNode value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object when value.Members.GetEnumerator().MoveNext():
                return false;
            case JsonKind.Array when HasContainer(value):
                return false;
            case JsonKind.Object or JsonKind.Array:
                return TryAppendInline(builder, value);
            default:
                AppendScalar(builder, value);
                return true;
        }
    }

    private static bool HasContainer(JsonNode array)
    {
        foreach (var item in array.Items)
        {
            if (item.Kind is JsonKind.Object or JsonKind.Array)
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendScalar(StringBuilder builder, JsonNode value)
    {
        if (value.Kind == JsonKind.String)
        {
            AppendString(builder, value.GetString());
        }
        else
        {
            builder.Append(value.GetRawText());
        }
    }

    private static void AppendString(StringBuilder builder, string value)
    {
        builder.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"' or '\\': builder.Append('\\').Append(c); break;
                case '\n': builder.Append("\\n"); break;
                case '\r': builder.Append("\\r"); break;
                case '\t': builder.Append("\\t"); break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]):
                    builder.Append(c).Append(value[++i]);
                    break;
                case var _ when IsInvisible(c):
                    builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default: builder.Append(c); break;
            }
        }

        builder.Append('"');
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
