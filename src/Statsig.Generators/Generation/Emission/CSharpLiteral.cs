using System.Globalization;
using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes values as C# literals, in ASCII.</summary>
internal static class CSharpLiteral
{
    /// <summary>A text as a string literal, to be put into a line.</summary>
    public static StringLiteral String(string value) => new(value);

    /// <summary>Appends what stands for a part of a text between the quotes of a literal.</summary>
    [MethodImpl(Jit.AtOnce)]
    public static void AppendEscaped(SourceBuffer buffer, string value, int start, int length)
    {
        var end = start + length;
        for (var i = start; i < end; i++)
        {
            var c = value[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                continue;
            }

            buffer.Append(value, start, i - start);
            start = i + 1;
            buffer.Append('\\');
            if (c is '"' or '\\')
            {
                buffer.Append(c);
            }
            else
            {
                buffer.Append('u');
                buffer.Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        buffer.Append(value, start, end - start);
    }

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);
}
