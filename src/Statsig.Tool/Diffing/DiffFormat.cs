using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Statsig.Tool.Listing;
using Statsig.Tool.Output;

namespace Statsig.Tool.Diffing;

/// <summary>Writes changes for people, for pull requests and for machines.</summary>
internal static class DiffFormat
{
    /// <summary>GitHub takes comments of 65,536 characters.</summary>
    private const int MaxTableLength = 60_000;

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
            AppendTable(builder, report.Changes);
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

    /// <summary>Where not all has room, what breaks code comes first.</summary>
    private static void AppendTable(StringBuilder builder, IReadOnlyList<ManifestChange> changes)
    {
        var rows = changes.Select(static change => (change.IsBreaking, Text: Row(change))).ToList();
        if (rows.Sum(static row => row.Text.Length) > MaxTableLength)
        {
            rows = [.. rows.OrderBy(static row => !row.IsBreaking)];
        }

        builder.Append("\n| | flag | change |\n|---|---|---|\n");
        var written = 0;
        for (var length = 0; written < rows.Count && (length += rows[written].Text.Length) <= MaxTableLength; written++)
        {
            builder.Append(rows[written].Text);
        }

        if (written < rows.Count)
        {
            var rest = rows.Skip(written).Count(static row => row.IsBreaking);
            builder.Append(CultureInfo.InvariantCulture, $"\nThere is no room for {rows.Count - written} more, {(rest == 0 ? "none" : rest)} of which break{(rest == 1 ? "s" : "")} code.\n");
        }
    }

    private static string Row(ManifestChange change) =>
        $"{(change.IsBreaking ? "| **breaks code** | " : "| | ")}{MarkdownSubject(change)} | {MarkdownText.Escape(change.Message)} |\n";

    private static string WordOf(ChangeKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    private static string SubjectOf(ManifestChange change) => change.Flag is { } kind ? $"{FlagWords.Of(kind)} {change.Name}" : change.Name is { } name ? $"type {name}" : "manifest";

    private static string MarkdownSubject(ManifestChange change) =>
        change.Flag is { } kind ? $"{FlagWords.Of(kind)} {MarkdownText.Code(change.Name!)}" : change.Name is { } name ? $"type {MarkdownText.Code(name)}" : "manifest";
}
