using System.Globalization;
using Statsig.Runtime;

namespace Checkout.Console;

/// <summary>Collects evaluations and prints them in columns.</summary>
internal sealed class EvaluationTable
{
    private static readonly string[] Header = ["flag", "user", "value", "allocation", "why"];

    private readonly List<string[]> _rows = [];
    private readonly List<EvaluationError> _errors = [];

    public void Add<T>(string flag, StatsigUser user, Evaluation<T> evaluation) =>
        Add(flag, user, evaluation.Value, evaluation.AllocatedExperiment ?? evaluation.GroupName, evaluation.Reason, evaluation.Error);

    /// <summary>An experiment with groups, which come as an enum.</summary>
    public void Add<T, TGroup>(string flag, StatsigUser user, ExperimentEvaluation<T, TGroup> evaluation)
        where TGroup : struct, Enum =>
        Add(flag, user, evaluation.Value, evaluation.Group.ToString(), evaluation.Reason, evaluation.Error);

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

    private void Add<T>(string flag, StatsigUser user, T value, string? allocation, EvaluationReason reason, EvaluationError? error)
    {
        _rows.Add([flag, user.UserId ?? "", Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", allocation ?? "-", reason.ToString()]);
        if (error is not null)
        {
            _errors.Add(error);
        }
    }
}
