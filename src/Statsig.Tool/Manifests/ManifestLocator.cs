namespace Statsig.Tool.Manifests;

/// <summary>Finds manifests as the package's MSBuild files do.</summary>
internal static class ManifestLocator
{
    /// <summary>The name that manifests are looked for by.</summary>
    public const string FileName = "statsig.manifest.json";

    /// <summary>Reads the manifest that a command works with.</summary>
    /// <param name="context">Where it is called.</param>
    /// <param name="path">The path that was given; null to look for it.</param>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public static ManifestFile Read(ToolContext context, string? path)
    {
        var full = path is null ? Find(context.Folder) : Path.GetFullPath(path, context.Folder);
        return full is not null
            ? ManifestFile.Read(full, Display(context, full))
            : throw new ToolException(
                $"There is no {FileName} in '{context.Folder}' or a folder above; make one with 'statsig init', or name one with --manifest.");
    }

    /// <summary>The nearest manifest in a folder or the folders above it.</summary>
    /// <param name="folder">Where to begin.</param>
    /// <returns>The full path; null when there is none.</returns>
    public static string? Find(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>A path as people write it: relative when it is at or below the folder, else whole.</summary>
    /// <param name="context">Where the command is called.</param>
    /// <param name="path">The full path.</param>
    public static string Display(ToolContext context, string path)
    {
        var relative = Path.GetRelativePath(context.Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
