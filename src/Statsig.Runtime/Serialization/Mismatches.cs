using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>What of a value did not fit; names and types, never the value.</summary>
internal sealed class Mismatches
{
    private const int Listed = 5;

    private readonly StringBuilder _text = new();
    private int _count;

    public void Add(string? property, string expected, JsonTokenType found)
    {
        _count++;
        if (_count > Listed)
        {
            return;
        }

        if (_count > 1)
        {
            _text.Append("; ");
        }

        _text.Append(property is null ? "it" : $"\"{property}\"").Append(" should be ").Append(expected).Append(", found ").Append(Describe(found));
    }

    public override string ToString() => _count > Listed ? $"{_text}; and {_count - Listed} more" : _text.ToString();

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
