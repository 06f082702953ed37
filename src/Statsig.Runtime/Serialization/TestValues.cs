using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Makes values that Statsig has not served. For Statsig.Testing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestValues
{
    /// <summary>Reads a value that must fit altogether. A property that is left out has its default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The type's reader.</param>
    /// <param name="json">The value as JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="json"/> is no JSON, has a property that is not listed, or one of another type.</exception>
    public static T Read<T>(ValueReader<T> reader, string json)
    {
        Guard.NotNull(reader);
        Guard.NotNull(json);
        CheckJson(json);
        var context = new ValueReadContext(Encoding.UTF8.GetBytes(json)) { IsStrict = true };
        var value = context.Read(reader.Default, reader);
        return context.Problem is { } problem ? throw new ArgumentException($"The JSON does not fit {typeof(T).Name}: {problem}.", nameof(json)) : value;
    }

    /// <summary>A copy with another value for one property.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TProperty">The type of the property.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="identifier">The property's name in C#.</param>
    /// <param name="property">What it is in the copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such property of this type.</exception>
    public static T With<T, TProperty>(T value, string identifier, TProperty property)
        where T : ObjectValue<T>
    {
        Guard.NotNull(value);
        Guard.NotNull(identifier);
        var copy = (T)value.Copy();
        return ObjectValue<T>.Reader.Layout.Find(identifier) is { } found && TrySet(copy, found, property)
            ? copy
            : throw new ArgumentException($"{typeof(T).Name} has no property {identifier} of the type {typeof(TProperty)}.", nameof(identifier));
    }

    private static bool TrySet<TProperty>(ObjectValue value, ObjectProperty property, TProperty content)
    {
        if (property.Reader is ValueReader<TProperty>)
        {
            Slot<TProperty>.Set(value, property.Slot, content);
            return true;
        }

        // The layout knows an enum by the names of its values, and keeps it as their places in the list.
        var isEnum = property.Reader is WordReader && typeof(TProperty).IsEnum && Unsafe.SizeOf<TProperty>() == sizeof(int);
        if (isEnum)
        {
            Slot<int>.Set(value, property.Slot, Unsafe.As<TProperty, int>(ref content));
        }

        return isEnum;
    }

    private static void CheckJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"This is no JSON: {exception.Message}", nameof(json), exception);
        }
    }
}
