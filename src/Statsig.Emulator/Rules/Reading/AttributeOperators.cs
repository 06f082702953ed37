using System.Text.Json;
using Statsig.Manifest.Json;

namespace Statsig.Emulator.Rules;

/// <summary>Reads comparisons of attributes.</summary>
internal sealed class AttributeOperators
{
    private static readonly Dictionary<string, AttributeComparison> All = new(StringComparer.Ordinal)
    {
        ["equals"] = AttributeComparison.Any,
        ["notEquals"] = AttributeComparison.None,
        ["in"] = AttributeComparison.Any,
        ["notIn"] = AttributeComparison.None,
        ["exists"] = AttributeComparison.Exists,
        ["gt"] = AttributeComparison.Greater,
        ["gte"] = AttributeComparison.GreaterOrEqual,
        ["lt"] = AttributeComparison.Less,
        ["lte"] = AttributeComparison.LessOrEqual,
        ["versionEq"] = AttributeComparison.VersionEqual,
        ["versionGt"] = AttributeComparison.VersionGreater,
        ["versionGte"] = AttributeComparison.VersionGreaterOrEqual,
        ["versionLt"] = AttributeComparison.VersionLess,
        ["versionLte"] = AttributeComparison.VersionLessOrEqual,
    };

    private readonly RulesContext _context;

    public AttributeOperators(RulesContext context) => _context = context;

    /// <summary>What they are called in the file.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    public void Read(string name, JsonNode node, List<AttributeTest> tests)
    {
        var comparison = All[name];
        if (ReadOperands(name, comparison, node) is { } operands)
        {
            tests.Add(new AttributeTest(name, comparison, operands));
        }
    }

    private List<JsonElement>? ReadOperands(string name, AttributeComparison comparison, JsonNode node)
    {
        if (name is "in" or "notIn")
        {
            return ReadList(name, node);
        }

        var (isRight, expected) = comparison switch
        {
            AttributeComparison.Any or AttributeComparison.None => (IsScalar(node), "a string, a number, true or false"),
            AttributeComparison.Exists => (node.Kind is JsonKind.True or JsonKind.False, "true or false"),
            AttributeComparison.Greater or AttributeComparison.GreaterOrEqual or AttributeComparison.Less or AttributeComparison.LessOrEqual =>
                (node.Kind == JsonKind.Number, "a number"),
            _ => (node.Kind == JsonKind.String && VersionNumber.Parse(node.GetString()) is not null, "a version such as \"2.10.0\""),
        };
        if (isRight)
        {
            return [RulesContext.Scalar(node)];
        }

        _context.Report(node, $"'{name}' must be {expected}.");
        return null;
    }

    private List<JsonElement> ReadList(string name, JsonNode node)
    {
        var operands = new List<JsonElement>();
        foreach (var item in node.Items)
        {
            if (IsScalar(item))
            {
                operands.Add(RulesContext.Scalar(item));
            }
            else
            {
                _context.Problems.ReportType(item, name, "a list of strings, numbers, true or false");
            }
        }

        if (node.Kind != JsonKind.Array)
        {
            _context.Problems.ReportType(node, name, "a list of strings, numbers, true or false");
        }

        return operands;
    }

    private static bool IsScalar(JsonNode node) => node.Kind is JsonKind.String or JsonKind.Number or JsonKind.True or JsonKind.False;
}
