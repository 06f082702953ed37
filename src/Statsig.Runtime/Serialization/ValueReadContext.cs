using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Steps through a served value for generated code and collects what does not fit the schema. Allocates nothing while all fits. Its methods do not
/// throw on any well-formed JSON.
/// </summary>
/// <remarks>
/// The protocol: <see cref="BeginObject"/>, then <see cref="NextProperty"/> until it is false; for each property one <c>Read…</c> or <see
/// cref="Skip"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage(
    "Performance",
    "CA1822:Mark members as static",
    Justification = "The contract with generated code: what a member needs of the context may change.")]
public struct ValueReadContext
{
    private Mismatches? _mismatches;

    /// <summary>What did not fit, as part of a sentence; null when all fits.</summary>
    internal readonly string? Problem => _mismatches?.ToString();

    /// <summary>Enters an object. When the value is none, records that, steps over it and answers false.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    public bool BeginObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        Record(ref reader, property: null, "an object");
        return false;
    }

    /// <summary>Moves to the object's next property name; false at the object's end.</summary>
    /// <param name="reader">Stands on the object's start, or on the last token of a property's value.</param>
    public bool NextProperty(ref Utf8JsonReader reader)
    {
        while (true)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Skip();
            }

            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            {
                return false;
            }

            // A name with an escaped lone surrogate can be no property of a schema, and would throw when compared.
            if (!reader.ValueIsEscaped || JsonText.TryGet(ref reader, out _))
            {
                return true;
            }
        }
    }

    /// <summary>Steps over a property that the schema does not have.</summary>
    /// <param name="reader">Stands on the property's name; stands on the last token of its value afterwards.</param>
    public readonly void Skip(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>Reads a boolean; keeps <paramref name="value"/> and records a mismatch when there is none.</summary>
    /// <param name="reader">Stands on the property's name; stands on the last token of its value afterwards.</param>
    /// <param name="property">The property's name, for messages.</param>
    /// <param name="value">The value, replaced when the property fits.</param>
    public void ReadBoolean(ref Utf8JsonReader reader, string property, ref bool value)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            value = reader.TokenType == JsonTokenType.True;
            return;
        }

        Record(ref reader, property, "a boolean");
    }

    /// <summary>
    /// Reads an integer of 32 bits, also written like <c>1.0</c> or <c>1e3</c>; keeps <paramref name="value"/> and records a mismatch when there is
    /// none.
    /// </summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public void ReadInt32(ref Utf8JsonReader reader, string property, ref int value)
    {
        reader.Read();
        if (TryReadInteger(ref reader, out var number) && number is >= int.MinValue and <= int.MaxValue)
        {
            value = (int)number;
            return;
        }

        Record(ref reader, property, "an integer of 32 bits");
    }

    /// <summary>
    /// Reads an integer of 64 bits, also written like <c>1.0</c> or <c>1e3</c>; keeps <paramref name="value"/> and records a mismatch when there is
    /// none.
    /// </summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public void ReadInt64(ref Utf8JsonReader reader, string property, ref long value)
    {
        reader.Read();
        if (TryReadInteger(ref reader, out var number))
        {
            value = number;
            return;
        }

        Record(ref reader, property, "an integer of 64 bits");
    }

    /// <summary>Reads a number; keeps <paramref name="value"/> and records a mismatch when there is none or it is beyond <see cref="double"/>.</summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public void ReadDouble(ref Utf8JsonReader reader, string property, ref double value)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && Platform.IsFinite(number))
        {
            value = number;
            return;
        }

        Record(ref reader, property, "a number within the range of a double");
    }

    /// <summary>Reads a string; keeps <paramref name="value"/> and records a mismatch when there is none or it is no valid Unicode.</summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public void ReadString(ref Utf8JsonReader reader, string property, ref string value)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String && JsonText.TryGet(ref reader, out var text))
        {
            value = text;
            return;
        }

        Record(ref reader, property, "a string of valid Unicode");
    }

    /// <summary>Reads any JSON.</summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public readonly void ReadJsonElement(ref Utf8JsonReader reader, string property, ref JsonElement value)
    {
        _ = property;
        reader.Read();
        value = JsonElement.ParseValue(ref reader);
    }

    private static bool TryReadInteger(ref Utf8JsonReader reader, out long number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && !reader.HasValueSequence &&
            (reader.TryGetInt64(out number) || IntegerText.TryRead(reader.ValueSpan, out number));
    }

    private void Record(ref Utf8JsonReader reader, string? property, string expected)
    {
        _mismatches ??= new Mismatches();
        _mismatches.Add(property, expected, reader.TokenType);
        reader.Skip();
    }
}
