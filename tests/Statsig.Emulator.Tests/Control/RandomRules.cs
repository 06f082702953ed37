using System.Globalization;

namespace Statsig.Emulator.Tests.Control;

/// <summary>Writes rules as people might: in any layout, with comments between any two tokens, and some of them saved earlier.</summary>
internal sealed class RandomRules
{
    private readonly Random _random;
    private readonly List<string> _comments = [];
    private readonly List<string> _kept = [];

    public RandomRules(int seed) => _random = new Random(seed);

    /// <summary>All comments; none of them may go.</summary>
    public IReadOnlyList<string> Comments => _comments;

    /// <summary>The rules that people wrote; none of them may change.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Writes a whole file.</summary>
    public string File() =>
        $"{Trivia()}{{{Trivia()}\"gates\"{Trivia()}:{Trivia()}{{{Trivia()}\"a_gate\":{Trivia()}{Entry(true)}{Trivia()}{Comma()}{Trivia()}}},\"configs\":{{\"limits\":{Trivia()}{Entry(false)}{Trivia()}}}{Trivia()}}}{Trivia()}";

    private string Entry(bool isGate)
    {
        switch (_random.Next(isGate ? 4 : 3))
        {
            case 0:
                return Rule(isGate, 0);
            case 3:
                return _random.Next(2) == 0 ? "true" : "false";
            default:
                var rules = Enumerable.Range(0, _random.Next(5)).Select(i => Trivia() + Rule(isGate, i) + Trivia()).ToList();
                return "[" + string.Join(",", rules) + (rules.Count > 0 ? Comma() : Trivia()) + Trivia() + "]";
        }
    }

    private string Rule(bool isGate, int number)
    {
        var value = isGate ? _random.Next(2) == 0 ? "true" : "false" : $"{{ \"max\": {number} }}";
        if (_random.Next(4) == 0)
        {
            // As saving writes it. It may go, but for a comment beside it.
            var condition = _random.Next(2) == 0 ? "" : $"\"if\":{{\"ids\":[\"{_random.Next(8)}\"]}},";
            return $"{{\"id\":\"saved:{number + 1}\",{condition}\"value\":{value}}}";
        }

        var (id, conditions) = (_random.Next(2) == 0 ? "" : $"\"id\":{Trivia()}\"mine {number}\",{Trivia()}", Condition());
        var rule = $"{{{Trivia()}{id}{conditions}\"value\":{Trivia()}{value}{Trivia()}{Comma()}{Trivia()}}}";
        _kept.Add(rule);
        return rule;
    }

    private string Condition() => _random.Next(4) switch
    {
        0 => "",
        1 => $"\"if\": {{ \"ids\":{Trivia()}[\"{_random.Next(8)}\",\"{_random.Next(8, 16)}\"] }},{Trivia()}",
        2 => $"{Trivia()}\"if\":{{\"percent\":{(_random.Next(1, 10) * 10).ToString(CultureInfo.InvariantCulture)}}},",
        _ => "\"if\": \"everyone\", \"x-note\": [1, {} ],",
    };

    private string Comma() => _random.Next(3) == 0 ? "," : "";

    private string Trivia()
    {
        switch (_random.Next(12))
        {
            case 0:
                return Comment("/* ", " */");
            case 1:
                return Comment("// ", "\n");
            case 2:
                return "\n" + new string(' ', _random.Next(6));
            case 3:
                return " ";
            case 4:
                return "\r\n\t";
            default:
                return "";
        }
    }

    private string Comment(string start, string end)
    {
        var text = $"{start}{_comments.Count}: [ {{ \" ] , }} about it";
        _comments.Add(text);
        return text + end;
    }
}
