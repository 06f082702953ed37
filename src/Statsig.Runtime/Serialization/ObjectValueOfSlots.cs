using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Statsig.Runtime.Serialization;

/// <summary>The base of generated values: as many slots as the class's properties need.</summary>
/// <typeparam name="T">The class itself.</typeparam>
/// <typeparam name="TBits">Words of 64 bits, as many as the properties take that are no references: a tuple of <see cref="long"/>.</typeparam>
/// <typeparam name="TReferences">As many references as there are other properties: a tuple of <see cref="object"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectValue<T, TBits, TReferences> : ObjectValue<T>
    where T : ObjectValue<T>
    where TBits : struct
    where TReferences : struct
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private TReferences _references;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private TBits _bits;

    /// <summary>For generated code.</summary>
    protected ObjectValue()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal sealed override ref byte BitsAt(int offset, int size)
    {
        if ((ulong)(uint)offset + (uint)size > (uint)Unsafe.SizeOf<TBits>())
        {
            ThrowNoSlot(offset);
        }

        return ref Unsafe.AddByteOffset(ref Unsafe.As<TBits, byte>(ref _bits), (IntPtr)offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal sealed override ref object? ReferenceAt(int index)
    {
        if ((uint)index >= (uint)(Unsafe.SizeOf<TReferences>() / IntPtr.Size))
        {
            ThrowNoSlot(index);
        }

        return ref Unsafe.Add(ref Unsafe.As<TReferences, object?>(ref _references), index);
    }

    private static void ThrowNoSlot(int slot) => throw new InvalidOperationException(
        FormattableString.Invariant($"{typeof(T)} has no slot {slot}. Use the same version of Statsig.Generators and Statsig.Runtime, and build again."));
}
