using System.CommandLine;
using Statsig.Manifest;
using Statsig.Tool.Diffing;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;
using Statsig.Tool.Pulling;
using Statsig.Tool.Writing;

namespace Statsig.Tool.Commands;

/// <summary><c>statsig diff</c>: the manifest against the Console, or against another manifest.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolContext context, ToolConsole console)
    {
        var manifest = CommonOptions.Manifest();
        var against = new Option<string?>("--against")
        {
            Description = "Compare from this manifest to the present one, and not with the Console: a file, or a git revision and a path, such as origin/main:statsig.manifest.json.",
            HelpName = "FILE|REVISION:PATH",
        };
        var allowMissing = new Option<bool>("--allow-missing")
        {
            Description = "With --against: compare with an empty manifest where there is none at that place yet, as in the branch that adds the first one.",
        };
        var format = CommonOptions.Format("text", "markdown", "json");
        var json = CommonOptions.Json();
        var breakingOnly = new Option<bool>("--breaking-only") { Description = "Report changes that break code, and no others." };
        var source = new ConsoleOptions();
        var command = new Command("diff", "Says what has changed, and what of it breaks code. Exits with 1 when something has.") { manifest, against, allowMissing, format, json, breakingOnly };
        source.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(allowMissing) && result.GetResult(against) is null)
            {
                result.AddError("Option '--allow-missing' goes with '--against'.");
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var file = ManifestLocator.Read(context, result.GetValue(manifest));
            var report = result.GetValue(against) is { } other
                ? await CompareFilesAsync(context, other, result.GetValue(allowMissing), file, cancellationToken).ConfigureAwait(false)
                : await CompareConsoleAsync(context, console, source, result, file, cancellationToken).ConfigureAwait(false);
            if (result.GetValue(breakingOnly))
            {
                report = report with { Changes = [.. report.Changes.Where(static change => change.IsBreaking)] };
            }

            Print(console, report, result.GetValue(json) ? "json" : result.GetValue(format)!);
            return report.Changes.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }

    private static async Task<DiffReport> CompareConsoleAsync(
        ToolContext context, ToolConsole console, ConsoleOptions source, ParseResult result, ManifestFile file, CancellationToken cancellationToken)
    {
        EditableManifest.Require(file);
        var project = await ConsoleSource.ReadAsync(context, console, source.AddressOf(result), source.FilterOf(result), cancellationToken).ConfigureAwait(false);

        // Drift is what a pull would change.
        var pulled = ManifestComposer.Compose(file.Text, project, source.ComposeOf(result));
        pulled.Notes.ToList().ForEach(console.Warn);
        return new DiffReport(file.DisplayPath, "the Statsig Console", ManifestDiff.Of(file.Document.Model, ManifestReader.Read(pulled.Text).Model));
    }

    private static async Task<DiffReport> CompareFilesAsync(ToolContext context, string other, bool allowMissing, ManifestFile file, CancellationToken cancellationToken)
    {
        EditableManifest.Require(file);
        var before = await ReadBaseAsync(context, other, allowMissing, file, cancellationToken).ConfigureAwait(false);
        if (before is null)
        {
            return new DiffReport(other, file.DisplayPath, ManifestDiff.OfFirst(file.Document.Model), IsFirst: true);
        }

        EditableManifest.Require(before);
        return new DiffReport(before.DisplayPath, file.DisplayPath, ManifestDiff.Of(before.Document.Model, file.Document.Model));
    }

    /// <returns>Null when there is none, and that is allowed.</returns>
    private static async Task<ManifestFile?> ReadBaseAsync(ToolContext context, string other, bool allowMissing, ManifestFile file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(other, context.Folder);
        var isThere = File.Exists(path) || Directory.Exists(path);
        if (!isThere && other.Contains(':', StringComparison.Ordinal) && !other.StartsWith('-'))
        {
            return await new GitRevision(file.Path, other).ReadAsync(allowMissing, cancellationToken).ConfigureAwait(false);
        }

        return !isThere && allowMissing ? null : ManifestFile.Read(path, ManifestLocator.Display(context, path));
    }

    private static void Print(ToolConsole console, DiffReport report, string format)
    {
        switch (format)
        {
            case "json":
                console.WriteBlock(DiffFormat.Json(report));
                break;
            case "markdown":
                console.WriteBlock(DiffFormat.Markdown(report));
                break;
            default:
                report.Changes.ToList().ForEach(change => console.WriteLine(DiffFormat.Line(change), change.IsBreaking ? "red" : "default"));
                console.WriteLine(report.Summary);
                break;
        }
    }
}
