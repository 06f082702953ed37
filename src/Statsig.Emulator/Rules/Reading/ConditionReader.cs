using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Emulator.Rules;

/// <summary>Reads the conditions of a rule: one, a list that must all hold, or <c>"everyone"</c>.</summary>
internal sealed class ConditionReader
{
    private const string Kinds = "'ids', 'idList', 'environment', 'percent' or 'attribute'";

    private static readonly string[] Properties = ["ids", "idList", "environment", "percent", "idType", "attribute", .. AttributeOperators.Names];
    private static readonly string[] Everyone = ["everyone"];

    private readonly RulesContext _context;
    private readonly AttributeOperators _operators;

    public ConditionReader(RulesContext context)
    {
        _context = context;
        _operators = new AttributeOperators(context);
    }

    public IReadOnlyList<Condition> Read(JsonNode node)
    {
        var conditions = new List<Condition>();
        if (node.Kind == JsonKind.Array)
        {
            foreach (var item in node.Items)
            {
                Add(conditions, item);
            }
        }
        else
        {
            Add(conditions, node);
        }

        return conditions;
    }

    private void Add(List<Condition> conditions, JsonNode node)
    {
        if (node.Kind == JsonKind.String)
        {
            _context.Problems.ReadWord(node, "if", Everyone);
            return;
        }

        if (!_context.Problems.IsObject(node, "if"))
        {
            return;
        }

        JsonNode? ids = null, list = null, environment = null, percent = null, attribute = null, idType = null;
        var tests = new List<AttributeTest>();
        var hasOperator = false;
        var members = new KnownMembers(_context.Problems, node, Properties);
        while (members.MoveNext())
        {
            switch (members.Name)
            {
                case "ids": ids = members.Value; break;
                case "idList": list = members.Value; break;
                case "environment": environment = members.Value; break;
                case "percent": percent = members.Value; break;
                case "attribute": attribute = members.Value; break;
                case "idType": idType = members.Value; break;
                default:
                    hasOperator = true;
                    _operators.Read(members.Name, members.Value, tests);
                    break;
            }
        }

        var kinds = new[] { ids, list, environment, percent, attribute }.Count(kind => kind is not null);
        if (kinds != 1)
        {
            _context.Report(node, kinds == 0 ? $"A condition has {Kinds}." : $"A condition has one of {Kinds}; write several conditions as a list.");
        }
        else if (idType is { } misplaced && (environment ?? attribute) is not null)
        {
            _context.Report(misplaced, "'idType' goes with 'ids', 'idList' and 'percent'.");
        }
        else if (hasOperator != attribute is not null)
        {
            _context.Report(node, hasOperator ? "A comparison needs an 'attribute'." : $"An 'attribute' needs a comparison: {string.Join(", ", AttributeOperators.Names)}.");
        }
        else
        {
            var unit = idType is { } type ? _context.Problems.ReadString(type, "idType") : null;
            AddIf(conditions, ids, node => new IdsCondition(ReadTexts(node, "ids"), unit));
            AddIf(conditions, list, node => new IdListCondition(_context.Problems.ReadString(node, "idList") ?? "", unit));
            AddIf(conditions, environment, node => new EnvironmentCondition([.. ReadTexts(node, "environment")]));
            AddIf(conditions, percent, node => new PercentCondition(ReadPercent(node), unit));
            AddIf(conditions, attribute, node => new AttributeCondition(_context.Problems.ReadString(node, "attribute") ?? "", tests));
        }
    }

    private static void AddIf(List<Condition> conditions, JsonNode? node, Func<JsonNode, Condition> make)
    {
        if (node is { } found)
        {
            conditions.Add(make(found));
        }
    }

    /// <summary>Reads a string or a list of strings.</summary>
    private List<string> ReadTexts(JsonNode node, string name)
    {
        var texts = new List<string>();
        if (node.Kind == JsonKind.Array)
        {
            foreach (var item in node.Items)
            {
                if (_context.Problems.ReadString(item, name) is { } text)
                {
                    texts.Add(text);
                }
            }
        }
        else if (node.Kind == JsonKind.String)
        {
            texts.Add(node.GetString());
        }
        else
        {
            _context.Problems.ReportType(node, name, "a string or a list of strings");
        }

        return texts;
    }

    private double ReadPercent(JsonNode node)
    {
        if (node.Kind == JsonKind.Number && RulesContext.Scalar(node).TryGetDouble(out var percent) && percent is >= 0 and <= 100)
        {
            return percent;
        }

        _context.Report(node, "'percent' is a number from 0 to 100.");
        return 0;
    }
}
