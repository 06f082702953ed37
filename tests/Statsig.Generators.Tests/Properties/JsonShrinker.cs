using System.Text;
using System.Text.Json;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Makes a manifest that fails smaller, so that a person can see why.</summary>
internal static class JsonShrinker
{
    /// <summary>Leaves out properties and items, the long ones first, as long as the rest still fails.</summary>
    public static string Shrink(string text, Func<string, bool> fails)
    {
        while (true)
        {
            var smaller = PartsOf(text).SkipLast(1).OrderByDescending(static part => part.End - part.Start).Select(part => Without(text, part)).FirstOrDefault(fails);
            if (smaller is null)
            {
                return text;
            }

            text = smaller;
        }
    }

    /// <summary>Where properties and items begin and end, in UTF-8; last the whole text.</summary>
    private static List<(int Start, int End)> PartsOf(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowTrailingCommas = true });
        var parts = new List<(int, int)>();
        var open = new Stack<int>();
        var name = -1;
        while (reader.Read())
        {
            var start = name >= 0 ? name : (int)reader.TokenStartIndex;
            name = reader.TokenType == JsonTokenType.PropertyName ? (int)reader.TokenStartIndex : -1;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(start);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    parts.Add((open.Pop(), (int)reader.BytesConsumed));
                    break;
                case JsonTokenType.PropertyName:
                    break;
                default:
                    parts.Add((start, (int)reader.BytesConsumed));
                    break;
            }
        }

        return parts;
    }

    /// <summary>A comma that is left behind is one too many unless it goes as well.</summary>
    private static string Without(string text, (int Start, int End) part)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = part.End;
        while (end < bytes.Length && bytes[end] is (byte)' ' or (byte)'\n')
        {
            end++;
        }

        end = end < bytes.Length && bytes[end] == ',' ? end + 1 : part.End;
        return Encoding.UTF8.GetString([.. bytes[..part.Start], .. bytes[end..]]);
    }
}
