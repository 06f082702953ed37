using System.Text;

namespace Statsig.Emulator.Files;

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes beside the file and puts the new one in its place, so that a failure at any moment leaves the old one whole. Of a link the file that it leads to is replaced,
    /// not the link; who may read and write the file stays as it is.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="text">The new content.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text, bool hasMark = false)
    {
        var link = new FileInfo(path);
        var target = link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName;
        RequireRight(target);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
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

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Who may write to the folder may replace all that is in it, files that nobody should write to, too.</summary>
    private static void RequireRight(string path)
    {
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        }
    }
}
