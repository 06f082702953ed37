using System.Text;

namespace Statsig.Emulator.Reports;

/// <summary>Writes comma-separated values as RFC 4180 has them.</summary>
internal sealed class CsvWriter
{
    private readonly StringBuilder _text = new();

    public CsvWriter Row(params string?[] fields)
    {
        _text.AppendJoin(',', fields.Select(Escape)).Append("\r\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string? field)
    {
        if (field is null)
        {
            return "";
        }

        return field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
