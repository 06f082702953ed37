using System.CommandLine;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;
using Statsig.Tool.Pulling;
using Statsig.Tool.Writing;

namespace Statsig.Tool.Commands;

/// <summary><c>statsig pull</c>: the manifest from the Statsig Console.</summary>
internal static class PullCommand
{
    public static Command Create(ToolContext context, ToolConsole console)
    {
        var manifest = CommonOptions.Manifest();
        var source = new ConsoleOptions();
        var keepOrder = new Option<bool>("--keep-order") { Description = "Leave entries in the order in which they stand; new ones go where they would be if all were sorted." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing." };
        var command = new Command("pull", "Writes what the Statsig Console has into the manifest. The key comes from STATSIG_CONSOLE_KEY or from standard input.") { manifest, dryRun, keepOrder };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = source.ComposeOf(result) with { KeepOrder = result.GetValue(keepOrder) };
            var file = Open(context, result.GetValue(manifest));
            var project = await ConsoleSource.ReadAsync(context, console, source.AddressOf(result), source.FilterOf(result), cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return Write(console, file, ManifestComposer.Compose(file.Text, project, options), result.GetValue(dryRun));
        });
        return command;
    }

    /// <summary>The manifest that is there, or the text of a first one.</summary>
    private static ManifestFile Open(ToolContext context, string? path)
    {
        var full = path is null ? ManifestLocator.Find(context.Folder) : Path.GetFullPath(path, context.Folder);
        if (full is not null && (File.Exists(full) || Directory.Exists(full)))
        {
            var file = ManifestFile.Read(full, ManifestLocator.Display(context, full));
            EditableManifest.Require(file);
            return file;
        }

        full ??= Path.Combine(context.Folder, ManifestLocator.FileName);
        var folder = Path.GetDirectoryName(full)!;
        var shown = ManifestLocator.Display(context, full);
        return Directory.Exists(folder)
            ? ManifestFile.New(full, shown, ManifestTemplate.Write(ManifestTemplate.GuessNamespace(folder)))
            : throw new ToolException($"'{shown}' cannot be written: its folder does not exist.");
    }

    private static int Write(ToolConsole console, ManifestFile file, ComposedManifest composed, bool dryRun)
    {
        composed.Notes.ToList().ForEach(console.Warn);
        var isNew = !File.Exists(file.Path);
        if (!isNew && composed.Text == file.Text)
        {
            console.WriteLine($"{file.DisplayPath} is up to date.");
            return ExitCode.Fine;
        }

        var summary = ChangeSummary.Of(isNew ? "{}" : file.Text, composed.Text);
        if (dryRun)
        {
            TextDiff.Write(isNew ? "" : file.Text, composed.Text, file.DisplayPath).Split('\n').ToList().ForEach(line => console.WriteLine(line.TrimEnd('\r'), TextDiff.StyleOf(line)));
            console.Note($"{file.DisplayPath} would change: {summary}.");
            return ExitCode.Fine;
        }

        if (!isNew && ManifestFile.Read(file.Path, file.DisplayPath).Text != file.Text)
        {
            throw new ToolException($"'{file.DisplayPath}' was changed meanwhile; run it again.");
        }

        ManifestWriter.Write(file.Path, file.DisplayPath, composed.Text, file.HasMark);
        console.WriteLine($"Wrote {file.DisplayPath}: {summary}.");
        return ExitCode.Fine;
    }
}
