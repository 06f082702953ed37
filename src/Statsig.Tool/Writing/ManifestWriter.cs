using Statsig.Emulator.Files;

namespace Statsig.Tool.Writing;

/// <summary>Writes manifests whole or not at all.</summary>
internal static class ManifestWriter
{
    /// <summary>Replaces a file, or makes it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="displayPath">The path to show.</param>
    /// <param name="text">The new content.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, string displayPath, string text, bool hasMark = false)
    {
        try
        {
            AtomicFile.Write(path, text, hasMark);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new ToolException($"'{displayPath}' cannot be written: its folder does not exist.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new ToolException(Directory.Exists(path) ? $"'{displayPath}' is a folder." : $"There is no permission to write '{displayPath}'.", fault);
        }
        catch (IOException fault)
        {
            throw new ToolException($"'{displayPath}' cannot be written: {fault.Message}", fault);
        }
    }
}
