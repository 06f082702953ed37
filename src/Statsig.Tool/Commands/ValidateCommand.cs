using System.CommandLine;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;
using Statsig.Tool.Validating;

namespace Statsig.Tool.Commands;

/// <summary><c>statsig validate</c>: what is wrong with manifests.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolContext context, ToolConsole console)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "The manifests; else statsig.manifest.json in this folder or the nearest one above.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith('-')))
            {
                result.AddError($"Unrecognized option '{token.Value}'.");
            }
        });
        var format = CommonOptions.Format("text", "github", "azure", "json");
        var json = CommonOptions.Json();
        var warnings = new Option<bool>("--warnaserror") { Description = "Exit with 1 on warnings, too." };
        var together = new Option<bool>("--together") { Description = "The manifests are one project's: names and C# names that two of them have are found, too." };
        var command = new Command("validate", "Checks manifests and says what is wrong, with file, line and column.") { files, format, json, warnings, together };
        command.SetAction(result => Run(
            context,
            console,
            result.GetValue(files)!,
            result.GetValue(json) ? "json" : result.GetValue(format)!,
            result.GetValue(warnings),
            result.GetValue(together)));
        return command;
    }

    private static int Run(ToolContext context, ToolConsole console, string[] files, string format, bool warningsCount, bool together)
    {
        IReadOnlyList<ManifestFile> manifests = files.Length == 0
            ? [ManifestLocator.Read(context, null)]
            : [.. files.Select(file => ManifestLocator.Read(context, file))];
        var findings = Findings.Of(manifests, together);
        switch (format)
        {
            case "json":
                console.WriteBlock(FindingFormat.Json(findings));
                break;
            case "github":
                findings.ToList().ForEach(finding => console.WriteLine(FindingFormat.GitHub(finding)));
                break;
            case "azure":
                findings.ToList().ForEach(finding => console.WriteLine(FindingFormat.Azure(finding)));
                break;
            default:
                findings.ToList().ForEach(finding => console.WriteLine(FindingFormat.Text(finding), finding.IsError ? "red" : "yellow"));
                break;
        }

        var errors = findings.Count(static finding => finding.IsError);
        console.Note($"{Count(manifests.Count, "manifest")}: {Count(errors, "error")}, {Count(findings.Count - errors, "warning")}.");
        return errors > 0 || (warningsCount && findings.Count > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
