using System.Text;

namespace Statsig.Tool.Writing;

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the file and puts the new one in its place, so that a failure at any moment leaves the old one whole.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="displayPath">The path to show.</param>
    /// <param name="text">The new content.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, string displayPath, string text, bool hasMark = false)
    {
        try
        {
            // Of a link the file that it leads to is replaced, not the link.
            var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null;
            Replace(target ?? path, text, hasMark);
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

    private static void Replace(string path, string text, bool hasMark)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (hasMark)
                {
                    stream.Write(Encoding.UTF8.Preamble);
                }

                stream.Write(Utf8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
