using System.Text;
using System.Text.Json.Nodes;
using Statsig.Tool.Listing;
using Statsig.Tool.Output;

namespace Statsig.Tool.Diffing;

/// <summary>Writes changes for people, for pull requests and for machines.</summary>
internal static class DiffFormat
{
    /// <summary>A change as a line.</summary>
    /// <param name="change">The change.</param>
    public static string Line(ManifestChange change) =>
        $"{(change.IsBreaking ? "breaking" : "        ")}  {SubjectOf(change)}: {change.Message}".ReplaceLineEndings(" ");

    /// <summary>All as Markdown, a table.</summary>
    /// <param name="report">The changes.</param>
    public static string Markdown(DiffReport report)
    {
        var builder = new StringBuilder("### Statsig flags\n\n").Append(MarkdownText.Escape(report.Summary)).Append('\n');
        if (report.Changes.Count > 0)
        {
            builder.Append("\n| | flag | change |\n|---|---|---|\n");
            foreach (var change in report.Changes)
            {
                builder.Append(change.IsBreaking ? "| **breaks code** | " : "| | ").Append(MarkdownSubject(change)).Append(" | ").Append(MarkdownText.Escape(change.Message)).Append(" |\n");
            }
        }

        return builder.ToString().TrimEnd();
    }

    /// <summary>All as JSON.</summary>
    /// <param name="report">The changes.</param>
    public static string Json(DiffReport report) => JsonOutput.Write(new JsonObject
    {
        ["from"] = report.From,
        ["to"] = report.To,
        ["breaking"] = report.Breaking,
        ["changes"] = new JsonArray([.. report.Changes.Select(static change => (JsonNode)new JsonObject
        {
            ["kind"] = JsonOutput.Text(change.Flag is { } kind ? FlagWords.Of(kind) : null),
            ["name"] = JsonOutput.Text(change.Name),
            ["change"] = WordOf(change.Kind),
            ["breaking"] = change.IsBreaking,
            ["place"] = JsonOutput.Text(change.Place),
            ["before"] = JsonOutput.Text(change.Before),
            ["after"] = JsonOutput.Text(change.After),
            ["message"] = change.Message,
        })]),
    });

    private static string WordOf(ChangeKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    private static string SubjectOf(ManifestChange change) => change.Flag is { } kind ? $"{FlagWords.Of(kind)} {change.Name}" : change.Name is { } name ? $"type {name}" : "manifest";

    private static string MarkdownSubject(ManifestChange change) =>
        change.Flag is { } kind ? $"{FlagWords.Of(kind)} {MarkdownText.Code(change.Name!)}" : change.Name is { } name ? $"type {MarkdownText.Code(name)}" : "manifest";
}
