using System.Globalization;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a schema says of the values that fit, beyond their type.</summary>
internal sealed class SchemaLimits
{
    private readonly List<(string Keyword, JsonNode Value, ComparableNumber Bound, string Text)> _keywords = [];
    private string? _description;

    /// <param name="keyword">The keyword.</param>
    /// <param name="value">Its value: a number, or a string for <c>pattern</c>.</param>
    public void Add(string keyword, JsonNode value)
    {
        var text = value.GetRawText();
        _keywords.Add((keyword, value, value.Kind == JsonKind.Number ? new ComparableNumber(text) : default, ReadContext.Shorten(text)));
    }

    /// <summary>Reports a lowest value, length or count above its highest one, at the second of the two.</summary>
    public void CheckOrder(ReadContext context)
    {
        for (var i = 1; i < _keywords.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (first, second) = (_keywords[j], _keywords[i]);
                var low = IsLowEnd(first.Keyword) ? first : second;
                var high = IsLowEnd(first.Keyword) ? second : first;
                if (IsLowEnd(low.Keyword) && IsHighEnd(high.Keyword) && GroupOf(low.Keyword) == GroupOf(high.Keyword)
                    && low.Bound.CompareTo(high.Bound) > 0)
                {
                    context.Report(
                        ManifestProblemId.InvalidSchema,
                        second.Value,
                        $"'{low.Keyword}' {low.Text} is above '{high.Keyword}' {high.Text}, so that no value fits.");
                }
            }
        }
    }

    /// <summary>Says why a number is out of bounds.</summary>
    /// <returns>A clause; null when it is not.</returns>
    public string? FindNumberFault(string number)
    {
        var compared = new ComparableNumber(number);
        foreach (var (keyword, _, bound, text) in _keywords)
        {
            var fault = keyword switch
            {
                "minimum" when compared.CompareTo(bound) < 0 => $"at least {text}",
                "maximum" when compared.CompareTo(bound) > 0 => $"at most {text}",
                "exclusiveMinimum" when compared.CompareTo(bound) <= 0 => $"more than {text}",
                "exclusiveMaximum" when compared.CompareTo(bound) >= 0 => $"less than {text}",
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Says why a length or a count is not allowed.</summary>
    /// <param name="minimum">The keyword of the lowest one: <c>minLength</c>, <c>minItems</c> or <c>minProperties</c>.</param>
    /// <param name="maximum">The keyword of the highest one.</param>
    /// <param name="count">The length or count.</param>
    /// <param name="unit">What is counted, for the message: more than one of it.</param>
    /// <returns>A clause; null when it is allowed.</returns>
    public string? FindCountFault(string minimum, string maximum, int count, string unit)
    {
        var compared = new ComparableNumber(count.ToString(CultureInfo.InvariantCulture));
        foreach (var (keyword, _, bound, text) in _keywords)
        {
            if (keyword == minimum && compared.CompareTo(bound) < 0)
            {
                return $"at least {Count(text, unit)}";
            }

            if (keyword == maximum && compared.CompareTo(bound) > 0)
            {
                return $"at most {Count(text, unit)}";
            }
        }

        return null;
    }

    /// <summary>All of it in words, for the docs.</summary>
    public string Describe() => _description ??= MakeDescription();

    private static string Count(string number, string units)
    {
        var one = units.EndsWith("ies", StringComparison.Ordinal) ? units.Substring(0, units.Length - 3) + "y" : units.Substring(0, units.Length - 1);
        return number + " " + (number == "1" ? one : units);
    }

    private string MakeDescription()
    {
        var parts = new string[_keywords.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var (keyword, value, _, _) = _keywords[i];
            parts[i] = keyword + " " + (value.Kind == JsonKind.String ? value.GetString() : value.GetRawText());
        }

        Array.Sort(parts, StringComparer.Ordinal);
        return string.Join(", ", parts);
    }

    private static bool IsLowEnd(string keyword) => keyword is "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties";

    private static bool IsHighEnd(string keyword) => keyword is "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties";

    private static int GroupOf(string keyword) => keyword switch
    {
        "minLength" or "maxLength" => 1,
        "minItems" or "maxItems" => 2,
        "minProperties" or "maxProperties" => 3,
        _ => 0,
    };
}
