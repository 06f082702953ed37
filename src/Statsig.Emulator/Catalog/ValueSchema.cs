using System.Text.Json;
using Statsig.Manifest;
using Statsig.Manifest.Json;

namespace Statsig.Emulator.Catalog;

/// <summary>
/// What the values of a config, an experiment or a layer must be like. The manifest language has the last word: a value is put into a manifest of its own,
/// as a group of an experiment with this schema, and that is read.
/// </summary>
internal sealed class ValueSchema
{
    private const string ValueName = "value";

    private readonly string _prefix;

    /// <param name="schema">The entry's schema; null when it has none.</param>
    /// <param name="definitions">The manifest's <c>$defs</c>; null when it has none.</param>
    public ValueSchema(JsonElement? schema, JsonElement? definitions)
    {
        Json = schema?.Clone();
        var schemaText = schema is { } own ? "\"schema\":" + own.GetRawText() + "," : "";
        var definitionsText = definitions is { } shared ? "\"$defs\":" + shared.GetRawText() + "," : "";
        _prefix = "{" + definitionsText + "\"experiments\":{\"experiment\":{" + schemaText + "\"groups\":{\"" + ValueName + "\":";
    }

    /// <summary>The schema as the manifest has it; null when it has none.</summary>
    public JsonElement? Json { get; }

    /// <summary>Says what is wrong with a value.</summary>
    /// <param name="text">The value's JSON; comments and trailing commas are allowed.</param>
    /// <returns>The faults in the order of the text; none when the value fits.</returns>
    public IReadOnlyList<ValueFault> Check(string text)
    {
        // Text that is no JSON could end the object around it.
        var syntax = new List<ManifestProblem>();
        using var tree = JsonParser.Parse(text, syntax);
        if (syntax.Count > 0)
        {
            return [.. syntax.Select(problem => new ValueFault(problem.Span.Start, null, problem.Message, IsError: true))];
        }

        var properties = PropertiesOf(tree.Root);
        return [.. ManifestReader.Read(_prefix + text + "\n}}}}").Problems
            .Select(problem => (Problem: problem, Start: problem.Span.Start - _prefix.Length))
            .Where(found => found.Start >= 0 && found.Start < text.Length)
            .Select(found => new ValueFault(found.Start, PropertyAt(properties, found.Start), found.Problem.Message, found.Problem.IsError))];
    }

    private static List<(int Start, int End, string Name)> PropertiesOf(JsonNode value)
    {
        var properties = new List<(int Start, int End, string Name)>();
        foreach (var (name, content) in value.Members)
        {
            properties.Add((name.Span.Start, content.Span.End, name.GetString()));
        }

        return properties;
    }

    private static string? PropertyAt(List<(int Start, int End, string Name)> properties, int position) =>
        properties.Where(property => property.Start <= position && position < property.End).Select(property => property.Name).FirstOrDefault();
}
