using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows an enum of one property by the names of its values alone: the one at index 0 is its value 0, and so on.</summary>
internal sealed class WordReader : ValueReader<int>
{
    private readonly JsonNames _inJson;
    private readonly string[] _inCode;

    /// <param name="inJson">The values' names in JSON.</param>
    /// <param name="inCode">Their names in C#, in the same order.</param>
    public WordReader(JsonNames inJson, string[] inCode)
    {
        _inJson = inJson;
        _inCode = inCode;
    }

    public override int Default => 0;

    public override bool TryRead(ref ValueReadContext context, int fallback, out int value)
    {
        value = context.Reader.TokenType == JsonTokenType.String ? _inJson.Find(ref context.Reader, start: 0) : -1;
        return value >= 0 || context.Mismatch(Expected.EnumValue);
    }

    public override bool AreEqual(int left, int right) => left == right;

    public override int GetHashCode(int value) => value;

    /// <summary>The enum's own name for it; a number where it has none, as the framework writes enums.</summary>
    public override void Append(StringBuilder text, int value)
    {
        if (value >= 0 && value < _inCode.Length)
        {
            text.Append(_inCode[value]);
        }
        else
        {
            ValueText.AppendFormattable(text, value);
        }
    }
}
