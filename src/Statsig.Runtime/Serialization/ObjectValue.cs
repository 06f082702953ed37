using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// What a generated value is kept in: slots for its properties, in the object itself. A property says what is in its slot. Numbers and the like have
/// an offset in bytes, all others a number. No slot that is not there can be asked for, and none as another class; the just-in-time compiler, which knows
/// the slots of a class, leaves most of that out.
/// </summary>
/// <remarks>A list or a dictionary that a reader made is told by its class, which is faster than to look for an interface.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectValue
{
    /// <summary>For generated code.</summary>
    protected ObjectValue()
    {
    }

    /// <summary>Where bytes are kept that are no references.</summary>
    /// <param name="offset">The first one.</param>
    /// <param name="size">How many.</param>
    internal abstract ref byte BitsAt(int offset, int size);

    /// <summary>Where a reference is kept.</summary>
    /// <param name="index">Its number.</param>
    internal abstract ref object? ReferenceAt(int index);

    /// <summary>A shallow copy, for a reader to change before anybody else has it.</summary>
    internal ObjectValue Copy() => (ObjectValue)MemberwiseClone();

    /// <summary>A property that is a boolean.</summary>
    /// <param name="offset">Where it is kept.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool BooleanAt(int offset) => Slot<bool>.Get(this, offset);

    /// <summary>A property that is an integer of 32 bits, or an enum.</summary>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected int Int32At(int offset) => Slot<int>.Get(this, offset);

    /// <summary>A property that is an integer of 64 bits.</summary>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected long Int64At(int offset) => Slot<long>.Get(this, offset);

    /// <summary>A property that is a double.</summary>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected double DoubleAt(int offset) => Slot<double>.Get(this, offset);

    /// <summary>A property that is a decimal.</summary>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected decimal DecimalAt(int offset) => Slot<decimal>.Get(this, offset);

    /// <summary>A property that is a date and time.</summary>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected DateTimeOffset DateTimeOffsetAt(int offset) => Slot<DateTimeOffset>.Get(this, offset);

    /// <summary>A property that is a UUID.</summary>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected Guid GuidAt(int offset) => Slot<Guid>.Get(this, offset);

    /// <summary>A property that is one of the above, an enum or null.</summary>
    /// <typeparam name="T">The type that it has when it is not null.</typeparam>
    /// <inheritdoc cref="BooleanAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected T? NullableAt<T>(int offset)
        where T : unmanaged => Slot<T?>.Get(this, offset);

    /// <summary>A property that is a string.</summary>
    /// <param name="index">Where it is kept.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected string StringAt(int index) => Slot<string>.Get(this, index);

    /// <summary>A property that is a URI.</summary>
    /// <inheritdoc cref="StringAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected Uri UriAt(int index) => Slot<Uri>.Get(this, index);

    /// <summary>A property that is a list of strings.</summary>
    /// <inheritdoc cref="StringAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected IReadOnlyList<string> StringsAt(int index) => ListAt<string>(index);

    /// <summary>A property that is any list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <inheritdoc cref="StringAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected IReadOnlyList<T> ListAt<T>(int index)
    {
        var list = ReferenceAt(index);
        return list is not null && list.GetType() == typeof(ReadOnlyCollection<T>) ? Unsafe.As<ReadOnlyCollection<T>>(list) : (IReadOnlyList<T>)list!;
    }

    /// <summary>A property that is a dictionary.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <inheritdoc cref="StringAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected IReadOnlyDictionary<string, T> DictionaryAt<T>(int index)
    {
        var dictionary = ReferenceAt(index);
        return dictionary is not null && dictionary.GetType() == typeof(ReadOnlyDictionary<string, T>)
            ? Unsafe.As<ReadOnlyDictionary<string, T>>(dictionary)
            : (IReadOnlyDictionary<string, T>)dictionary!;
    }

    /// <summary>A property that is any JSON.</summary>
    /// <inheritdoc cref="StringAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected JsonElement JsonAt(int index) => Slot<JsonElement>.Get(this, index);

    /// <summary>A property that is of any other class, or null.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <inheritdoc cref="StringAt"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected T ObjectAt<T>(int index)
        where T : class => Slot<T>.Get(this, index);
}
