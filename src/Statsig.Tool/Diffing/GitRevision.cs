using System.ComponentModel;
using System.Diagnostics;
using Statsig.Tool.Manifests;

namespace Statsig.Tool.Diffing;

/// <summary>Reads manifests out of a git repository.</summary>
internal static class GitRevision
{
    /// <summary>Reads a file as it was in a revision.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="revision">The revision and the path, as in <c>origin/main:statsig.manifest.json</c>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ToolException">It cannot be had.</exception>
    public static async Task<ManifestFile> ReadAsync(string folder, string revision, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["cat-file", "blob", revision])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var content = new MemoryStream();
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (process.ExitCode == 0)
            {
                return ManifestFile.Decode(content.ToArray(), revision, revision);
            }

            var reason = (await error.ConfigureAwait(false)).Split('\n')[0].Trim();
            throw new ToolException($"There is no file, and nothing that git knows, at '{revision}': {reason}");
        }
        catch (Win32Exception fault)
        {
            throw new ToolException($"There is no file '{revision}', and git, which it could be a revision of, is not installed.", fault);
        }
    }
}
