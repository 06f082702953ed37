using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Statsig.Generators.Tests.Support;

/// <summary>Assertions on what the generator's steps did and hold.</summary>
internal static class IncrementalAssert
{
    public static void AllCached(GeneratorDriverRunResult run)
    {
        foreach (var result in run.Results)
        {
            foreach (var (name, steps) in result.TrackedSteps.Where(s => GeneratorRun.Steps.Contains(s.Key)))
            {
                Assert.All(steps, step => Assert.All(step.Outputs, output => Assert.True(IsCached(output.Reason), $"{name} was {output.Reason}")));
            }

            OutputsAre(result, IncrementalStepRunReason.Cached);
        }
    }

    public static void OutputsAre(GeneratorRunResult result, params IncrementalStepRunReason[] reasons) =>
        Assert.All(
            result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs),
            output => Assert.Contains(output.Reason, reasons));

    /// <summary>What the source outputs did, one reason for each file that was or would be written.</summary>
    public static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(s => s.Outputs).Select(o => o.Reason) : [];

    /// <summary>Nothing that a step hands on may hold a symbol, a node, a location or a text: they keep whole compilations alive and are never equal.</summary>
    public static void HoldsNoCompilerObjects(GeneratorRunResult result)
    {
        foreach (var (name, steps) in result.TrackedSteps.Where(s => GeneratorRun.Steps.Contains(s.Key)))
        {
            foreach (var output in steps.SelectMany(s => s.Outputs))
            {
                Walk(name, output.Value, new HashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }
    }

    private static void Walk(string path, object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText or SourceText or Diagnostic,
            $"{path} holds a {value.GetType()}");

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(path + "[]", item, seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk($"{path}.{field.Name}", field.GetValue(value), seen);
            }
        }
    }

    private static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
