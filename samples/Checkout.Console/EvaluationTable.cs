using System.Globalization;
using Statsig.Runtime;

namespace Checkout.Console;

/// <summary>Collects evaluations and prints them in columns.</summary>
internal sealed class EvaluationTable
{
    private static readonly string[] Header = ["flag", "user", "value", "group", "why"];

    private readonly List<string[]> _rows = [];
    private readonly List<EvaluationError> _errors = [];

    public void Add<T>(string flag, StatsigUser user, Evaluation<T> evaluation)
    {
        var value = Convert.ToString(evaluation.Value, CultureInfo.InvariantCulture) ?? "";
        _rows.Add([flag, user.UserId ?? "", value, evaluation.GroupName ?? "-", evaluation.Reason.ToString()]);
        if (evaluation.Error is { } error)
        {
            _errors.Add(error);
        }
    }

    public void Print(TextWriter output)
    {
        var widths = Enumerable.Range(0, Header.Length).Select(i => _rows.Append(Header).Max(row => row[i].Length)).ToArray();
        foreach (var row in _rows.Prepend(Header))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }

    public void PrintErrors(TextWriter output)
    {
        foreach (var group in _errors.GroupBy(error => error.ToString()))
        {
            output.WriteLine($"{group.Count()} of {_rows.Count} values are the manifest's defaults: {group.Key}");
        }
    }
}
