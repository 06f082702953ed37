using System.ComponentModel;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Readers for every type of value but generated classes. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueReaders
{
    /// <summary>Reads a boolean; the default is false.</summary>
    public static ValueReader<bool> Boolean => ScalarReaders.OfBoolean.Reader;

    /// <summary>Reads an integer of 32 bits, also written like <c>1.0</c> or <c>1e3</c>; the default is 0.</summary>
    public static ValueReader<int> Int32 => ScalarReaders.OfInt32.Reader;

    /// <summary>Reads an integer of 64 bits, also written like <c>1.0</c> or <c>1e3</c>; the default is 0.</summary>
    public static ValueReader<long> Int64 => ScalarReaders.OfInt64.Reader;

    /// <summary>Reads a number that is finite as a double; the default is 0.</summary>
    public static ValueReader<double> Double => ScalarReaders.OfDouble.Reader;

    /// <summary>Reads a number within the range of a decimal, rounded to its 28 digits; the default is 0.</summary>
    public static ValueReader<decimal> Decimal => ScalarReaders.OfDecimal.Reader;

    /// <summary>Reads a string that is valid Unicode; the default is empty.</summary>
    public static ValueReader<string> String => ScalarReaders.OfString.Reader;

    /// <summary>Reads a date, or a date and time, of ISO 8601, in UTC where it has no offset; the default is the first day of the year 1, UTC.</summary>
    public static ValueReader<DateTimeOffset> DateTimeOffset => ScalarReaders.OfDateTimeOffset.Reader;

    /// <summary>Reads a UUID of 32 digits in five groups with hyphens; the default is all zeros.</summary>
    public static ValueReader<Guid> Guid => ScalarReaders.OfGuid.Reader;

    /// <summary>Reads an absolute URI, which begins with its scheme; the default is <c>about:blank</c>. URIs are the same when their texts are.</summary>
    public static ValueReader<Uri> Uri => ScalarReaders.OfUri.Reader;

    /// <summary>Reads any JSON as it is; the default is null.</summary>
    public static ValueReader<JsonElement> Json => ScalarReaders.OfJson.Reader;

    /// <summary>Reads a JSON object as it is; the default is <c>{}</c>.</summary>
    public static ValueReader<JsonElement> JsonObject => ScalarReaders.OfJsonObject.Reader;

    /// <summary>Reads an array of strings; one with an item that is none does not fit as a whole. The default is empty.</summary>
    public static ValueReader<IReadOnlyList<string>> StringList => ScalarReaders.OfStringList.Reader;

    /// <summary>Reads an array; one with an item that does not fit does not fit as a whole. The default is empty.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The items' reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static ValueReader<IReadOnlyList<T>> List<T>(ValueReader<T> item)
    {
        Guard.NotNull(item);
        return new ListReader<T>(item);
    }

    /// <summary>Reads an object as a dictionary; one with a value that does not fit does not fit as a whole. The default is empty.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The values' reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static ValueReader<IReadOnlyDictionary<string, T>> Dictionary<T>(ValueReader<T> value)
    {
        Guard.NotNull(value);
        return new DictionaryReader<T>(value);
    }

    /// <summary>Reads a value that may be null; the default is null.</summary>
    /// <typeparam name="T">The type of a value that is not null.</typeparam>
    /// <param name="reader">The reader of a value that is not null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ValueReader<T?> Nullable<T>(ValueReader<T> reader)
        where T : struct
    {
        Guard.NotNull(reader);
        return new NullableReader<T>(reader);
    }

    /// <inheritdoc cref="Nullable{T}(ValueReader{T})"/>
    public static ValueReader<T?> NullableReference<T>(ValueReader<T> reader)
        where T : class
    {
        Guard.NotNull(reader);
        return new NullableReferenceReader<T>(reader);
    }

    /// <summary>Reads a string that is one of a list; the default is the first.</summary>
    /// <typeparam name="T">The enum, of the size of an <see cref="int"/>, whose values are the places in the list.</typeparam>
    /// <param name="namesJson">The list, as a JSON array.</param>
    /// <exception cref="ArgumentNullException"><paramref name="namesJson"/> is null.</exception>
    public static ValueReader<T> Enum<T>(string namesJson)
        where T : struct, Enum
    {
        Guard.NotNull(namesJson);
        return new EnumReader<T>(namesJson);
    }

    /// <summary>A reader that is looked for when it is first used, for types that lead back to themselves.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Gives the reader; may be called more than once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ValueReader<T> Lazy<T>(Func<ValueReader<T>> reader)
    {
        Guard.NotNull(reader);
        return new LazyReader<T>(reader);
    }

    /// <summary>A reader with another default, which is laid over the reader's own when it is first used.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="json">The default: well-formed JSON. What of it does not fit is as in the reader's own default.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueReader<T> WithDefault<T>(ValueReader<T> reader, string json)
    {
        Guard.NotNull(reader);
        Guard.NotNull(json);
        return new DefaultingReader<T>(reader, json);
    }
}
