using System.ComponentModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Is shown each property of two values, and compares them; or of one value, shown twice, and hashes or writes it. Generated code lists its properties
/// once, for all three.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueVisitor
{
    private readonly Mode _mode;
    private readonly StringBuilder? _text;
    private bool _hasParts;
    private bool _isCut;

    private ValueVisitor(Mode mode, StringBuilder? text)
    {
        _mode = mode;
        _text = text;
        _hasParts = false;
        _isCut = false;
        AreEqual = true;
        Hash = 17;
    }

    private enum Mode
    {
        Compare,
        Hash,
        Write,
    }

    internal bool AreEqual { get; private set; }

    internal int Hash { get; private set; }

    /// <summary>A property that is a boolean.</summary>
    /// <param name="name">The property's name in C#.</param>
    /// <param name="left">Its value in the first object.</param>
    /// <param name="right">Its value in the second object.</param>
    public void Boolean(string name, bool left, bool right)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual &= left == right;
            return;
        }

        Value(name, left, right, ValueReaders.Boolean);
    }

    /// <summary>A property that is an integer of 32 bits.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Int32(string name, int left, int right)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual &= left == right;
            return;
        }

        Value(name, left, right, ValueReaders.Int32);
    }

    /// <summary>A property that is an integer of 64 bits.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Int64(string name, long left, long right)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual &= left == right;
            return;
        }

        Value(name, left, right, ValueReaders.Int64);
    }

    /// <summary>A property that is a double.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Double(string name, double left, double right) => Value(name, left, right, ValueReaders.Double);

    /// <summary>A property that is a decimal.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void Decimal(string name, decimal left, decimal right) => Value(name, left, right, ValueReaders.Decimal);

    /// <summary>A property that is a string.</summary>
    /// <inheritdoc cref="Boolean"/>
    public void String(string name, string left, string right)
    {
        if (_mode == Mode.Compare)
        {
            AreEqual = AreEqual && string.Equals(left, right, StringComparison.Ordinal);
            return;
        }

        Value(name, left, right, ValueReaders.String);
    }

    /// <summary>A property of any other type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The property's name in C#.</param>
    /// <param name="left">Its value in the first object.</param>
    /// <param name="right">Its value in the second object.</param>
    /// <param name="reader">The type's reader.</param>
    public void Value<T>(string name, T left, T right, ValueReader<T> reader)
    {
        switch (_mode)
        {
            case Mode.Compare:
                AreEqual = AreEqual && reader.AreEqual(left, right);
                break;
            case Mode.Hash:
                Hash = unchecked((Hash * 31) + reader.GetHashCode(left));
                break;
            default:
                Write(name, left, reader);
                break;
        }
    }

    internal static ValueVisitor Comparing() => new(Mode.Compare, text: null);

    internal static ValueVisitor Hashing() => new(Mode.Hash, text: null);

    internal static ValueVisitor Writing(StringBuilder text) => new(Mode.Write, text);

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
