using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Sets the properties of a new object to the defaults of its layout. What reads answers is left alone where it can be: a program that reads a default waits
/// for the just-in-time compiler to go over all that is needed for it. So what most properties are stands in one method, and what it calls is compiled when
/// it is called.
/// </summary>
internal static class LayoutDefaults
{
    /// <param name="value">The object, of which nothing is set.</param>
    /// <param name="layout">What its class says of its properties.</param>
    /// <param name="given">What reads the properties whose type the layout does not say, in their order.</param>
    /// <param name="reader">The class's reader.</param>
    /// <param name="scope">The defaults that this one is part of.</param>
    public static void Set(ObjectValue value, string layout, ValueReader[] given, ValueReader reader, DefaultScope? scope)
    {
        var text = new LayoutText(layout);
        var used = 0;
        while (text.MoveNext())
        {
            if (text.Kind is LayoutKinds.Value or LayoutKinds.Json)
            {
                var part = LayoutKinds.ReaderOf(ref text, given, ref used);
                if (text.HasMore)
                {
                    SetJson(value, ref text, part, new DefaultScope(reader, scope));
                }
            }
            else if (text.HasMore)
            {
                SetScalar(value, ref text);
            }
        }
    }

    private static void SetScalar(ObjectValue value, ref LayoutText text)
    {
        switch (text.Kind)
        {
            case LayoutKinds.Boolean:
                value.BitsAt(text.Slot, sizeof(bool)) = (byte)text.ReadInteger();
                break;
            case LayoutKinds.Int32 or LayoutKinds.Enum:
                Unsafe.As<byte, int>(ref value.BitsAt(text.Slot, sizeof(int))) = (int)text.ReadInteger();
                break;
            case LayoutKinds.Int64:
                Unsafe.As<byte, long>(ref value.BitsAt(text.Slot, sizeof(long))) = text.ReadInteger();
                break;
            case LayoutKinds.String:
                value.ReferenceAt(text.Slot) = text.ReadString();
                break;
            case LayoutKinds.Strings:
                value.ReferenceAt(text.Slot) = text.ReadStrings();
                break;
            default:
                SetRareScalar(value, ref text);
                break;
        }
    }

    private static void SetRareScalar(ObjectValue value, ref LayoutText text)
    {
        switch (text.Kind)
        {
            case LayoutKinds.Double:
                _ = Utf8Parser.TryParse(Encoding.UTF8.GetBytes(text.ReadJson()), out Unsafe.As<byte, double>(ref value.BitsAt(text.Slot, sizeof(double))), out _);
                break;
            case LayoutKinds.Decimal:
                _ = Utf8Parser.TryParse(Encoding.UTF8.GetBytes(text.ReadJson()), out Unsafe.As<byte, decimal>(ref value.BitsAt(text.Slot, sizeof(decimal))), out _);
                break;
            case LayoutKinds.DateTimeOffset:
                var time = new DateTimeOffset(text.ReadInteger(), new TimeSpan(0, (int)text.ReadInteger(), 0));
                Unsafe.As<byte, DateTimeOffset>(ref value.BitsAt(text.Slot, Unsafe.SizeOf<DateTimeOffset>())) = time;
                break;
            case LayoutKinds.Guid:
                Unsafe.As<byte, Guid>(ref value.BitsAt(text.Slot, Unsafe.SizeOf<Guid>())) = new Guid(text.ReadString());
                break;
            case LayoutKinds.Uri:
                value.ReferenceAt(text.Slot) = ScalarJson.TryMakeUri(text.ReadString(), out var uri) ? uri : ValueReaders.Uri.Default;
                break;
            default:
                throw LayoutKinds.Unknown(text.Kind);
        }
    }

    private static void SetJson(ObjectValue value, ref LayoutText text, ValueReader reader, DefaultScope scope)
    {
        var context = new ValueReadContext(Encoding.UTF8.GetBytes(text.ReadJson()), scope);
        reader.ReadAt(ref context, value, text.Slot);
    }
}
