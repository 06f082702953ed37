using System.Runtime.CompilerServices;

namespace Statsig.Runtime.Serialization;

/// <summary>A slot of a generated value that keeps a <typeparamref name="T"/>. What has no references in it is kept as it is, all else as a reference.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class Slot<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get(ObjectValue value, int slot)
    {
        if (Platform.HasReferences<T>())
        {
            // Null is an empty struct, too.
            var reference = value.ReferenceAt(slot);
            return reference is null ? default! : (T)reference;
        }

        return Unsafe.As<byte, T>(ref value.BitsAt(slot, Unsafe.SizeOf<T>()));
    }

    public static void Set(ObjectValue value, int slot, T content)
    {
        if (Platform.HasReferences<T>())
        {
            value.ReferenceAt(slot) = content;
        }
        else
        {
            Unsafe.As<byte, T>(ref value.BitsAt(slot, Unsafe.SizeOf<T>())) = content;
        }
    }
}
