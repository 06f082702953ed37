using System.CommandLine;
using Statsig.Manifest;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;
using Statsig.Tool.Writing;

namespace Statsig.Tool.Commands;

/// <summary><c>statsig init</c>: a first manifest.</summary>
internal static class InitCommand
{
    public static Command Create(ToolContext context, ToolConsole console)
    {
        var manifest = new Option<string?>("--manifest", "-m") { Description = "Where to write it; statsig.manifest.json in this folder by default.", HelpName = "FILE" };
        var ns = new Option<string?>("--namespace") { Description = "The namespace of the generated code; guessed from the project beside the manifest by default.", HelpName = "NAME" };
        var force = new Option<bool>("--force") { Description = "Overwrite a manifest that is there." };
        var command = new Command("init", "Writes a first manifest.") { manifest, ns, force };
        command.SetAction(result => Run(context, console, result.GetValue(manifest), result.GetValue(ns), result.GetValue(force)));
        return command;
    }

    private static int Run(ToolContext context, ToolConsole console, string? file, string? ns, bool force)
    {
        var path = Path.GetFullPath(file ?? ManifestLocator.FileName, context.Folder);
        var shown = ManifestLocator.Display(context, path);
        if (ns is not null && CSharpName.FindNamespaceFault(ns) is { } fault)
        {
            throw new ToolException($"\"{ns}\" {fault}.");
        }

        if (Directory.Exists(path))
        {
            throw new ToolException($"'{shown}' is a folder; name a file.");
        }

        if (File.Exists(path) && !force)
        {
            throw new ToolException($"'{shown}' is there already; --force overwrites it.");
        }

        ManifestWriter.Write(path, shown, ManifestTemplate.Write(ns ?? ManifestTemplate.GuessNamespace(Path.GetDirectoryName(path)!)));
        console.WriteLine($"Wrote {shown}.");
        console.Note("Next: 'statsig pull' fills it from the Statsig Console; or add flags by hand, https://github.com/statsig-generators/statsig-generators/blob/main/docs/manifest.md");
        return ExitCode.Fine;
    }
}
