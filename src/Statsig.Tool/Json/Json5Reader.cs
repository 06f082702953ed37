using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Statsig.Tool.Json;

/// <summary>
/// Reads JSON5, in which the Console lets people write schemas and values: comments, unquoted keys, single quotes, trailing commas, and numbers as in JavaScript.
/// </summary>
internal sealed class Json5Reader
{
    private const int MaxDepth = 128;

    private readonly string _text;
    private int _position;
    private int _depth;

    private Json5Reader(string text) => _text = text;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not JSON5, or has what JSON cannot say.</exception>
    public static JsonNode? Parse(string text)
    {
        var reader = new Json5Reader(text);
        var value = reader.ReadValue();
        reader.SkipTrivia();
        return reader._position == text.Length ? value : throw reader.Fault("something stands behind the value");
    }

    private JsonNode? ReadValue()
    {
        SkipTrivia();
        switch (Current)
        {
            case '{': return ReadObject();
            case '[': return ReadArray();
            case '"' or '\'': return JsonValue.Create(ReadString());
            case '-' or '+' or '.' or (>= '0' and <= '9'): return ReadNumber();
            default:
                var word = ReadName();
                return word switch
                {
                    "true" => JsonValue.Create(true),
                    "false" => JsonValue.Create(false),
                    "null" => null,
                    _ => throw Fault(word is "NaN" or "Infinity" ? $"JSON has no {word}" : $"'{word}' is no value"),
                };
        }
    }

    private JsonObject ReadObject()
    {
        Enter();
        var result = new JsonObject();
        while (!TryRead('}'))
        {
            var name = Current is '"' or '\'' ? ReadString() : ReadName();
            Expect(':');
            var value = ReadValue();
            if (!result.ContainsKey(name))
            {
                result.Add(name, value);
            }

            ReadSeparator('}');
        }

        _depth--;
        return result;
    }

    private JsonArray ReadArray()
    {
        Enter();
        var result = new JsonArray();
        while (!TryRead(']'))
        {
            result.Add(ReadValue());
            ReadSeparator(']');
        }

        _depth--;
        return result;
    }

    private void Enter()
    {
        _position++;
        if (++_depth > MaxDepth)
        {
            throw Fault($"values nest more than {MaxDepth} levels deep");
        }
    }

    private void ReadSeparator(char end)
    {
        SkipTrivia();
        if (Current != end)
        {
            Expect(',');
        }
    }

    private string ReadString()
    {
        var quote = _text[_position++];
        var builder = new StringBuilder();
        while (Current != quote)
        {
            if (Current is '\0' or '\n' or '\r')
            {
                throw Fault("a string has no end");
            }

            if (Current == '\\')
            {
                _position++;
                Json5Escape.Read(_text, ref _position, builder);
            }
            else
            {
                builder.Append(_text[_position++]);
            }
        }

        _position++;
        return builder.ToString();
    }

    private string ReadName()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '$'))
        {
            _position++;
        }

        return _position > start && !char.IsDigit(_text[start]) ? _text[start.._position] : throw Fault("a value or a name is missing");
    }

    private JsonNode ReadNumber()
    {
        var isNegative = Current == '-';
        if (Current is '-' or '+')
        {
            _position++;
        }

        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] == '.' || IsExponentSign()))
        {
            _position++;
        }

        return Number(_text[start.._position], isNegative) ?? throw Fault("a number is malformed, or one that JSON does not have");

        bool IsExponentSign() => _text[_position] is '-' or '+' && _text[_position - 1] is 'e' or 'E' && !_text.AsSpan(start).StartsWith("0x", StringComparison.OrdinalIgnoreCase);
    }

    private static JsonNode? Number(string digits, bool isNegative)
    {
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number >= 0
                ? JsonValue.Create(isNegative ? -number : number)
                : null;
        }

        // JSON wants a digit on either side of the point.
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && (point + 1 == digits.Length || !char.IsAsciiDigit(digits[point + 1])))
        {
            digits = digits.Remove(point, 1);
        }

        digits = (isNegative ? "-" : "") + (digits.StartsWith('.') ? "0" + digits : digits);
        try
        {
            return JsonNode.Parse(digits);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private bool TryRead(char c)
    {
        SkipTrivia();
        if (Current != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char c)
    {
        if (!TryRead(c))
        {
            throw Fault($"'{c}' is missing");
        }
    }

    private void SkipTrivia()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (Current == '/' && _text.AsSpan(_position).StartsWith("//", StringComparison.Ordinal))
            {
                var end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (Current == '/' && _text.AsSpan(_position).StartsWith("/*", StringComparison.Ordinal))
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? throw Fault("a comment has no end") : end + 2;
            }
            else
            {
                break;
            }
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private FormatException Fault(string what) => new($"{what}, at character {_position + 1}");
}
