using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Knows a type of value: reads it from JSON, compares it and writes it for people, all without reflection. For generated code; readers are made once
/// and used by many threads.
/// </summary>
/// <typeparam name="T">The type of the value, which is immutable.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueReader<T> : ValueReader
{
    /// <summary>What a value is when nothing else is known. Many callers are given the same instance.</summary>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The contract with generated code, which is C# alone.")]
    public abstract T Default { get; }

    /// <summary>Reads a value. Does not throw on well-formed JSON.</summary>
    /// <param name="context">Stands on the value's first token; stands on its last one afterwards.</param>
    /// <param name="fallback">
    /// What an object has for the properties that are not served or do not fit; null is <see cref="Default"/>. Other types take no notice of it.
    /// </param>
    /// <param name="value">The value.</param>
    /// <returns>False when the JSON is none of this type; that is recorded.</returns>
    public abstract bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value);

    /// <summary>Whether two values are the same, with all that is in them.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public abstract bool AreEqual(T? left, T? right);

    /// <summary>A hash that is the same for values that are the same.</summary>
    /// <param name="value">The value.</param>
    public abstract int GetHashCode(T? value);

    /// <summary>Writes a value for people, in English and shortened where it is long.</summary>
    /// <param name="text">What to write to.</param>
    /// <param name="value">The value.</param>
    public abstract void Append(StringBuilder text, T? value);

    /// <summary>A value for people, in English and shortened where it is long.</summary>
    /// <param name="value">The value.</param>
    public string ToString(T value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    internal override void ReadAt(ref ValueReadContext context, ObjectValue value, int slot) =>
        Slot<T>.Set(value, slot, context.Read(Slot<T>.Get(value, slot), this));

    internal sealed override bool AreEqualAt(ObjectValue left, ObjectValue right, int slot) => AreEqual(Slot<T>.Get(left, slot), Slot<T>.Get(right, slot));

    internal sealed override int GetHashCodeAt(ObjectValue value, int slot) => GetHashCode(Slot<T>.Get(value, slot));

    internal sealed override void AppendAt(StringBuilder text, ObjectValue value, int slot) => Append(text, Slot<T>.Get(value, slot));
}
