using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// Reads what a generated class says of its properties: an object that has under each one's name in JSON its name in C#, its kind and its slot, and for
/// an enum the names of its values, in JSON and in C# in turn. <c>{"size":["Size","enum",4,"xl","ExtraLarge"]}</c>.
/// </summary>
internal ref struct LayoutText
{
    private readonly ValueReader[] _readers;
    private Utf8JsonReader _json;
    private int _given;

    private LayoutText(string json, ValueReader[] readers)
    {
        _json = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        _readers = readers;
        _given = 0;
    }

    /// <param name="json">The text.</param>
    /// <param name="readers">What reads the properties of the kind "value", in their order.</param>
    /// <exception cref="InvalidOperationException">The text is from another version of the generator.</exception>
    public static ObjectLayout Read(string json, ValueReader[] readers) => new LayoutText(json, readers).Read();

    private ObjectLayout Read()
    {
        var names = new List<string>();
        var properties = new List<ObjectProperty>();
        while (_json.Read())
        {
            if (_json.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(_json.GetString()!);
                _json.Read();
                properties.Add(ReadProperty());
            }
        }

        return new ObjectLayout(new JsonNames([.. names]), [.. properties]);
    }

    private ObjectProperty ReadProperty()
    {
        var identifier = ReadString();
        var kind = ReadString();
        _json.Read();
        return new ObjectProperty(identifier, _json.GetInt32(), ReaderOf(kind));
    }

    private ValueReader ReaderOf(string kind) => kind switch
    {
        "bool" => ValueReaders.Boolean,
        "int" => ValueReaders.Int32,
        "long" => ValueReaders.Int64,
        "double" => ValueReaders.Double,
        "decimal" => ValueReaders.Decimal,
        "date" => ValueReaders.DateTimeOffset,
        "uuid" => ValueReaders.Guid,
        "enum" => ReadWords(),
        "string" => ValueReaders.String,
        "uri" => ValueReaders.Uri,
        "strings" => ValueReaders.StringList,
        "json" => ValueReaders.Json,
        "value" when _given < _readers.Length => _readers[_given++],
        _ => throw new InvalidOperationException(
            $"Generated code has a property of the kind \"{kind}\". Use the same version of Statsig.Generators and Statsig.Runtime, and build again."),
    };

    private WordReader ReadWords()
    {
        var inJson = new List<string>();
        var inCode = new List<string>();
        while (_json.Read() && _json.TokenType == JsonTokenType.String)
        {
            inJson.Add(_json.GetString()!);
            inCode.Add(ReadString());
        }

        return new WordReader(new JsonNames([.. inJson]), [.. inCode]);
    }

    private string ReadString()
    {
        _json.Read();
        return _json.GetString()!;
    }
}
