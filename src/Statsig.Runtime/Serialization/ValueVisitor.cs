using System.ComponentModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Is shown each property of a value, and reads it from JSON; or compares it with another value's, hashes it, writes it for people, sets it. Generated code
/// lists its properties once, for all of these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueVisitor
{
    /// <summary>The object that is read; a field, so that it can be changed in place.</summary>
    internal ObjectReading Object;

    private readonly Mode _mode;
    private readonly StringBuilder? _text;
    private readonly List<string>? _names;
    private readonly Assignment? _assignment;
    private bool _hasParts;
    private bool _isCut;

    private ValueVisitor(Mode mode, StringBuilder? text = null, List<string>? names = null, Assignment? assignment = null)
    {
        _mode = mode;
        _text = text;
        _names = names;
        _assignment = assignment;
        _hasParts = false;
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
        Name,
        Assign,
    }

    internal bool AreEqual { get; private set; }

    internal int Hash { get; private set; }

    /// <summary>A property that is a boolean.</summary>
    /// <param name="name">The property's name in JSON.</param>
    /// <param name="identifier">The property's name in C#.</param>
    /// <param name="value">The property.</param>
    /// <param name="other">The property of the value that it is compared with.</param>
    public void Boolean(string name, string identifier, ref bool value, bool other)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && value == other;
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, ValueReaders.Boolean);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.ReadBoolean(value);
            Object.MoveOnFrom(name);
        }
    }

    /// <summary>A property that is an integer of 32 bits.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Int32(string name, string identifier, ref int value, int other)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && value == other;
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, ValueReaders.Int32);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.ReadInt32(value);
            Object.MoveOnFrom(name);
        }
    }

    /// <summary>A property that is an integer of 64 bits.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Int64(string name, string identifier, ref long value, long other)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && value == other;
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, ValueReaders.Int64);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.ReadInt64(value);
            Object.MoveOnFrom(name);
        }
    }

    /// <summary>A property that is a double.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Double(string name, string identifier, ref double value, double other)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && ValueReaders.Double.AreEqual(value, other);
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, ValueReaders.Double);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.ReadDouble(value);
            Object.MoveOnFrom(name);
        }
    }

    /// <summary>A property that is a decimal.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Decimal(string name, string identifier, ref decimal value, decimal other)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && ValueReaders.Decimal.AreEqual(value, other);
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, ValueReaders.Decimal);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.ReadDecimal(value);
            Object.MoveOnFrom(name);
        }
    }

    /// <summary>A property that is a string.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void String(string name, string identifier, ref string value, string other)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && string.Equals(value, other, StringComparison.Ordinal);
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, ValueReaders.String);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.ReadString(value);
            Object.MoveOnFrom(name);
        }
    }

    /// <summary>A property of any other type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The property's name in JSON.</param>
    /// <param name="identifier">The property's name in C#.</param>
    /// <param name="value">The property.</param>
    /// <param name="other">The property of the value that it is compared with.</param>
    /// <param name="reader">The type's reader.</param>
    public void Value<T>(string name, string identifier, ref T value, T other, ValueReader<T> reader)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && reader.AreEqual(value, other);
        }
        else if (_mode != Mode.Read)
        {
            Show(name, identifier, ref value, reader);
        }
        else if (Object.IsNext())
        {
            value = Object.Context.Read(value, reader);
            Object.MoveOnFrom(name);
        }
    }

    internal static ValueVisitor Reading(scoped in ObjectReading reading) => new(Mode.Read) { Object = reading };

    internal static ValueVisitor Comparing() => new(Mode.Compare);

    internal static ValueVisitor Hashing() => new(Mode.Hash);

    internal static ValueVisitor Writing(StringBuilder text) => new(Mode.Write, text);

    internal static ValueVisitor Naming(List<string> names) => new(Mode.Name, names: names);

    internal static ValueVisitor Assigning(Assignment assignment) => new(Mode.Assign, assignment: assignment);

    private void Show<T>(string name, string identifier, ref T value, ValueReader<T> reader)
    {
        switch (_mode)
        {
            case Mode.Hash:
                Hash = unchecked((Hash * 31) + reader.GetHashCode(value));
                break;
            case Mode.Write:
                Write(identifier, value, reader);
                break;
            case Mode.Assign:
                Assign(identifier, ref value);
                break;
            default:
                _names!.Add(name);
                break;
        }
    }

    private readonly void Assign<T>(string identifier, ref T value)
    {
        if (_assignment is Assignment<T> assignment && assignment.Identifier == identifier)
        {
            value = assignment.Value;
            assignment.IsDone = true;
        }
    }

    private void Write<T>(string name, T value, ValueReader<T> reader)
    {
        if (_isCut)
        {
            return;
        }

        var text = _text!.Append(_hasParts ? ", " : " ");
        _hasParts = true;
        if (ValueText.IsFull(text))
        {
            _isCut = true;
            text.Append(ValueText.Ellipsis);
            return;
        }

        text.Append(name).Append(" = ");
        reader.Append(text, value);
    }
}
