using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Statsig.Tool.Manifests;

namespace Statsig.Tool.Diffing;

/// <summary>A file of a git repository as it was in a revision.</summary>
internal sealed class GitRevision
{
    private readonly string _folder;
    private readonly string _name;
    private readonly string _revision;

    /// <param name="manifest">The present manifest, a file of the repository.</param>
    /// <param name="revision">The revision and the path, as in <c>origin/main:statsig.manifest.json</c>.</param>
    public GitRevision(string manifest, string revision)
    {
        _folder = Path.GetDirectoryName(manifest)!;
        _name = Path.GetFileName(manifest);
        _revision = revision;
    }

    /// <summary>Reads the manifest that it is.</summary>
    /// <param name="allowMissing">Whether the revision may be without that file.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Null when the revision is without that file, and may be.</returns>
    /// <exception cref="ToolException">It cannot be had.</exception>
    public async Task<ManifestFile?> ReadAsync(bool allowMissing, CancellationToken cancellationToken)
    {
        try
        {
            var (exitCode, content, error) = await RunAsync(["cat-file", "blob", _revision], cancellationToken).ConfigureAwait(false);
            if (exitCode == 0)
            {
                return ManifestFile.Decode(content, _revision, _revision);
            }

            return allowMissing && await IsFileMissingAsync(cancellationToken).ConfigureAwait(false)
                ? null
                : throw new ToolException($"There is no file, and nothing that git knows, at '{_revision}': {error.Split('\n')[0].Trim()}");
        }
        catch (Win32Exception fault)
        {
            throw new ToolException($"There is no file '{_revision}', and git, which it could be a revision of, is not installed.", fault);
        }
    }

    /// <summary>Whether there is such a revision, and nothing at that path in it. A revision that was not fetched is no empty one.</summary>
    /// <exception cref="ToolException">The revision has the manifest where it is now, and the path is another.</exception>
    private async Task<bool> IsFileMissingAsync(CancellationToken cancellationToken)
    {
        var tree = _revision[..(_revision.IndexOf(':', StringComparison.Ordinal) + 1)];
        if (!await IsKnownAsync(tree, cancellationToken).ConfigureAwait(false) || await IsKnownAsync(_revision, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var (_, prefix, _) = await RunAsync(["rev-parse", "--show-prefix"], cancellationToken).ConfigureAwait(false);
        var own = tree + Encoding.UTF8.GetString(prefix).Trim() + _name;
        return !await IsKnownAsync(own, cancellationToken).ConfigureAwait(false)
            ? true
            : throw new ToolException($"There is nothing at '{_revision}', but there is '{own}', where the present manifest is; compare with that.");
    }

    private async Task<bool> IsKnownAsync(string name, CancellationToken cancellationToken) =>
        (await RunAsync(["cat-file", "-e", name], cancellationToken).ConfigureAwait(false)).ExitCode == 0;

    private async Task<(int ExitCode, byte[] Content, string Error)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var content = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return (process.ExitCode, content.ToArray(), await error.ConfigureAwait(false));
    }
}
