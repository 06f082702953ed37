using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Reads an object of JSON property by property, in whatever order they come.</summary>
internal static class ObjectReading
{
    /// <summary>Reads an object, laid over a value.</summary>
    /// <param name="context">Stands on the object's start; afterwards on its end, or on a name that came a second time.</param>
    /// <param name="fallback">What the properties are that are not served or do not fit.</param>
    /// <param name="layout">The properties.</param>
    /// <param name="last">Where the last value of each property stands, when names come twice; null where that is not known.</param>
    /// <param name="repeatsName">Whether a name came a second time, which ends the reading.</param>
    /// <returns>The fallback itself when no property was served.</returns>
    public static ObjectValue Read(
        ref ValueReadContext context, ObjectValue fallback, ObjectLayout layout, Dictionary<int, long>? last, out bool repeatsName)
    {
        var value = fallback;
        var seen = default(SeenProperties);
        var previous = -1;
        repeatsName = false;
        while (context.Reader.Read() && context.Reader.TokenType == JsonTokenType.PropertyName)
        {
            var likely = layout.Names.After(previous);
            var property = layout.Names.Find(ref context.Reader, likely);
            if (property < 0 && context.IsStrict)
            {
                SkipUnknown(ref context);
                continue;
            }

            context.Reader.Read();
            if (property < 0 || (last is not null && last[property] != context.Reader.TokenStartIndex))
            {
                context.Reader.Skip();
                continue;
            }

            if (last is null && !seen.Add(property))
            {
                repeatsName = true;
                break;
            }

            value = ReferenceEquals(value, fallback) ? fallback.Copy() : value;
            layout.Read(ref context, value, property);
            if (property != likely)
            {
                layout.Names.Learn(previous, property);
            }

            previous = property;
        }

        return value;
    }

    /// <summary>Where the last value of each property stands in an object.</summary>
    public static Dictionary<int, long> FindLast(Utf8JsonReader reader, JsonNames names)
    {
        var last = new Dictionary<int, long>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = names.Find(ref reader, 0);
            reader.Read();
            last[property] = reader.TokenStartIndex;
            reader.Skip();
        }

        return last;
    }

    /// <summary>Steps over a property that the class does not have, and records it.</summary>
    private static void SkipUnknown(ref ValueReadContext context)
    {
        string name;
        try
        {
            name = context.Reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            name = "(half of a surrogate pair)";
        }

        context.Reader.Read();
        context.Unknown(name);
    }
}
