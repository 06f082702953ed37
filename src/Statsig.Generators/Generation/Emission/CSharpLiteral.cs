using System.Globalization;
using System.Text;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes values as C# literals, in ASCII.</summary>
internal static class CSharpLiteral
{
    public static string String(string value)
    {
        if (IsPlain(value))
        {
            return "\"" + value + "\"";
        }

        var builder = new StringBuilder(value.Length + 2);
        builder.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                builder.Append('\\').Append(c);
            }
            else if (c is < ' ' or > '~')
            {
                builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        return builder.Append('"').ToString();
    }

    /// <summary>Most names are.</summary>
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Int32(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Int64(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A JSON number is a C# double literal but for its suffix.</summary>
    public static string Double(string jsonNumber) => jsonNumber + "d";

    /// <summary>A text as an array of its UTF-8 bytes; C# 9 has no <c>u8</c> literals.</summary>
    public static string Utf8Bytes(string value)
    {
        var builder = new StringBuilder("new byte[] { ");
        foreach (var b in Encoding.UTF8.GetBytes(value))
        {
            builder.Append(b.ToString(CultureInfo.InvariantCulture)).Append(", ");
        }

        return builder.Append('}').ToString();
    }
}
