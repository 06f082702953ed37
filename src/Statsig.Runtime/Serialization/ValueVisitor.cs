using System.ComponentModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Is shown each property of a value, and reads it from JSON; or compares it with another value's, hashes it, writes it for people, sets it.
/// Generated code lists its properties once, for all of these, always in the same order.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueVisitor
{
    /// <summary>The object that is read; a field, so that it can be changed in place.</summary>
    internal ObjectReading Object;

    private readonly Mode _mode;
    private readonly StringBuilder? _text;
    private readonly IReadOnlyList<string>? _names;
    private readonly Assignment? _assignment;
    private int _shown;
    private bool _isCut;

    private ValueVisitor(Mode mode, StringBuilder? text = null, IReadOnlyList<string>? names = null, Assignment? assignment = null)
    {
        _mode = mode;
        _text = text;
        _names = names;
        _assignment = assignment;
        _shown = 0;
        _isCut = false;
        AreEqual = true;
        Hash = 17;
        Object = default;
    }

    private enum Mode
    {
        Read,
        Compare,
        Hash,
        Write,
        Assign,
    }

    internal bool AreEqual { get; private set; }

    internal int Hash { get; private set; }

    /// <summary>A property that is a boolean.</summary>
    /// <param name="value">The property.</param>
    /// <param name="other">The property of the value that it is compared with.</param>
    public void Boolean(ref bool value, bool other)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.ReadBoolean(value);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && value == other;
        }
        else
        {
            Show(ref value, ValueReaders.Boolean);
        }
    }

    /// <summary>A property that is an integer of 32 bits.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Int32(ref int value, int other)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.ReadInt32(value);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && value == other;
        }
        else
        {
            Show(ref value, ValueReaders.Int32);
        }
    }

    /// <summary>A property that is an integer of 64 bits.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Int64(ref long value, long other)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.ReadInt64(value);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && value == other;
        }
        else
        {
            Show(ref value, ValueReaders.Int64);
        }
    }

    /// <summary>A property that is a double.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Double(ref double value, double other)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.ReadDouble(value);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && ValueReaders.Double.AreEqual(value, other);
        }
        else
        {
            Show(ref value, ValueReaders.Double);
        }
    }

    /// <summary>A property that is a decimal.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Decimal(ref decimal value, decimal other)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.ReadDecimal(value);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && ValueReaders.Decimal.AreEqual(value, other);
        }
        else
        {
            Show(ref value, ValueReaders.Decimal);
        }
    }

    /// <summary>A property that is a string.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void String(ref string value, string other)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.ReadString(value);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && string.Equals(value, other, StringComparison.Ordinal);
        }
        else
        {
            Show(ref value, ValueReaders.String);
        }
    }

    /// <summary>A property that is a date and time.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void DateTimeOffset(ref DateTimeOffset value, DateTimeOffset other) => Value(ref value, other, ValueReaders.DateTimeOffset);

    /// <summary>A property that is a UUID.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Guid(ref Guid value, Guid other) => Value(ref value, other, ValueReaders.Guid);

    /// <summary>A property that is a URI.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Uri(ref Uri value, Uri other) => Value(ref value, other, ValueReaders.Uri);

    /// <summary>A property that is a list of strings.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void StringList(ref IReadOnlyList<string> value, IReadOnlyList<string> other) => Value(ref value, other, ValueReaders.StringList);

    /// <summary>A property of any other type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The property.</param>
    /// <param name="other">The property of the value that it is compared with.</param>
    /// <param name="reader">The type's reader.</param>
    public void Value<T>(ref T value, T other, ValueReader<T> reader)
    {
        if (_mode == Mode.Read)
        {
            if (Object.IsNext())
            {
                value = Object.Context.Read(value, reader);
                Object.EndProperty();
            }
        }
        else if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && reader.AreEqual(value, other);
        }
        else
        {
            Show(ref value, reader);
        }
    }

    internal static ValueVisitor Reading(scoped in ObjectReading reading) => new(Mode.Read) { Object = reading };

    internal static ValueVisitor Comparing() => new(Mode.Compare);

    internal static ValueVisitor Hashing() => new(Mode.Hash);

    /// <param name="text">What to write to.</param>
    /// <param name="names">What the properties are called.</param>
    internal static ValueVisitor Writing(StringBuilder text, IReadOnlyList<string>? names) => new(Mode.Write, text, names);

    /// <param name="assignment">What to set.</param>
    /// <param name="names">What the properties are called.</param>
    internal static ValueVisitor Assigning(Assignment assignment, IReadOnlyList<string>? names) => new(Mode.Assign, names: names, assignment: assignment);

    private void Show<T>(ref T value, ValueReader<T> reader)
    {
        switch (_mode)
        {
            case Mode.Hash:
                Hash = unchecked((Hash * 31) + reader.GetHashCode(value));
                break;
            case Mode.Write:
                Write(value, reader);
                break;
            default:
                Assign(ref value);
                break;
        }

        _shown++;
    }

    private readonly void Assign<T>(ref T value)
    {
        if (_assignment is Assignment<T> assignment && assignment.Identifier == _names?[_shown])
        {
            value = assignment.Value;
            assignment.IsDone = true;
        }
    }

    private void Write<T>(T value, ValueReader<T> reader)
    {
        if (_isCut)
        {
            return;
        }

        var text = _text!.Append(_shown == 0 ? " " : ", ");
        if (ValueText.IsFull(text))
        {
            _isCut = true;
            text.Append(ValueText.Ellipsis);
            return;
        }

        text.Append(_names?[_shown]).Append(" = ");
        reader.Append(text, value);
    }
}
