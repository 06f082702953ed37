using System.Text.Json.Nodes;
using Statsig.Tool.Output;

namespace Statsig.Tool.Validating;

/// <summary>Writes findings in the forms that people, editors and CI systems read.</summary>
internal static class FindingFormat
{
    /// <summary>As compilers and MSBuild write: <c>file(line,column): error STATSIG1009: message</c>.</summary>
    /// <param name="finding">The finding.</param>
    public static string Text(Finding finding) =>
        $"{finding.Path}({finding.Line},{finding.Column}): {Severity(finding)} {finding.Id}: {finding.Message}".ReplaceLineEndings(" ");

    /// <summary>As a workflow command of GitHub Actions, which shows it beside the line in a pull request.</summary>
    /// <param name="finding">The finding.</param>
    public static string GitHub(Finding finding)
    {
        var path = Property(finding.Path.Replace('\\', '/'));
        var end = finding.EndLine == finding.Line && finding.EndColumn > finding.Column ? $",endColumn={finding.EndColumn}" : "";
        return $"::{Severity(finding)} file={path},line={finding.Line},endLine={finding.EndLine},col={finding.Column}{end},title={finding.Id}::{Escape($"{finding.Id}: {finding.Message}")}";
    }

    /// <summary>As a logging command of Azure Pipelines, which shows it in the summary of the run.</summary>
    /// <param name="finding">The finding.</param>
    public static string Azure(Finding finding) =>
        $"##vso[task.logissue type={Severity(finding)};sourcepath={AzureProperty(finding.Path)};linenumber={finding.Line};columnnumber={finding.Column};code={finding.Id};]{AzureText(finding.Message)}";

    /// <summary>All as JSON.</summary>
    /// <param name="findings">The findings.</param>
    public static string Json(IEnumerable<Finding> findings) => JsonOutput.Write(new JsonObject
    {
        ["problems"] = new JsonArray([.. findings.Select(static finding => (JsonNode)new JsonObject
        {
            ["file"] = finding.Path,
            ["line"] = finding.Line,
            ["column"] = finding.Column,
            ["endLine"] = finding.EndLine,
            ["endColumn"] = finding.EndColumn,
            ["severity"] = Severity(finding),
            ["id"] = finding.Id,
            ["message"] = finding.Message,
        })]),
    });

    private static string Severity(Finding finding) => finding.IsError ? "error" : "warning";

    private static string AzureText(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string AzureProperty(string text) => AzureText(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
