using System.Collections.ObjectModel;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Goes over what a generated class says of its properties: a JSON object that has under each one's name in JSON its name in C#, its kind, its slot and its
/// default: <c>{"limit":["Limit","int",4,100]}</c>. A default is left out that a new object has anyway, which is zero or null.
/// </summary>
/// <remarks>
/// <para>
/// Of an enum the default is the place in the list behind it, which has the names of all values, in JSON and in C# in turn:
/// <c>{"size":["Size","enum",8,1,"m","Medium","xl","ExtraLarge"]}</c>. True is 1; a date and time is its ticks and its offset in minutes.
/// </para>
/// <para>
/// A program that reads a default waits until all code that is needed for it was compiled, which takes far longer than the reading. So the text, which is our
/// own generator's and without white space, is read by this little code and by no reader of JSON; and what others would have as properties are fields here.
/// </para>
/// </remarks>
internal struct LayoutText
{
    /// <summary>The property's name in JSON.</summary>
    public string Name;

    /// <summary>Its name in C#.</summary>
    public string Identifier;

    /// <summary>What it is.</summary>
    public string Kind;

    /// <summary>Where it is kept.</summary>
    public int Slot;

    private readonly string _text;
    private int _at;

    public LayoutText(string text)
    {
        _text = text;
        _at = 0;
        Name = Identifier = Kind = string.Empty;
        Slot = 0;
    }

    /// <summary>Whether the property has a part behind its slot that was not read yet.</summary>
    public readonly bool HasMore => _text[_at] == ',';

    /// <summary>Goes to the next property, in front of what is behind its slot.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (_at > 0)
        {
            while (HasMore)
            {
                // The words of an enum, mostly.
                _ = _text[_at + 1] == '"' ? ReadString() : ReadJson();
            }

            // Over the end of the property before.
            _at++;
        }

        if (_text[_at] == '}' || _text[_at + 1] == '}')
        {
            return false;
        }

        Name = ReadString();
        _at++;
        Identifier = ReadString();
        Kind = ReadString();
        Slot = (int)ReadInteger();
        return true;
    }

    /// <summary>Reads an integer of 64 bits.</summary>
    public long ReadInteger()
    {
        var isNegative = _text[++_at] == '-';
        _at += isNegative ? 1 : 0;

        // The digits count down from zero, since the smallest long has no positive counterpart.
        var value = 0L;
        for (; _text[_at] is >= '0' and <= '9'; _at++)
        {
            value = (value * 10) - (_text[_at] - '0');
        }

        return isNegative ? value : -value;
    }

    /// <summary>Reads a string.</summary>
    public string ReadString()
    {
        // Over what separates it, and its first quote.
        var start = _at += 2;
        var isEscaped = false;
        for (; _text[_at] != '"'; _at++)
        {
            if (_text[_at] == '\\')
            {
                isEscaped = true;
                _at++;
            }
        }

        var text = _text.Substring(start, _at++ - start);
        return isEscaped ? Unescape(text) : text;
    }

    /// <summary>Reads an array of strings.</summary>
    public ReadOnlyCollection<string> ReadStrings()
    {
        // Not a list, for which one more assembly would be loaded.
        var items = new string[4];
        var count = 0;
        var isEmpty = _text[++_at + 1] == ']';
        while (!isEmpty && _text[_at] != ']')
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, count * 2);
            }

            items[count++] = ReadString();
        }

        _at += isEmpty ? 2 : 1;
        Array.Resize(ref items, count);
        return new ReadOnlyCollection<string>(items);
    }

    /// <summary>Reads any value, as it is written.</summary>
    public string ReadJson()
    {
        var start = ++_at;
        var depth = 0;
        do
        {
            switch (_text[_at])
            {
                case '"':
                    _at--;
                    ReadString();
                    continue;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
            }

            _at++;
        }
        while (depth > 0 || _text[_at] is not (',' or ']'));

        return _text.Substring(start, _at - start);
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(text[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)Convert.ToInt32(text.Substring(i + 1, 4), 16),
                var itself => itself,
            });
            i += text[i] == 'u' ? 4 : 0;
        }

        return result.ToString();
    }
}
