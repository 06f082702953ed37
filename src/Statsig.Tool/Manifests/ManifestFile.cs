using System.Text;
using Statsig.Manifest;

namespace Statsig.Tool.Manifests;

/// <summary>A manifest on disk.</summary>
internal sealed class ManifestFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private ManifestDocument? _document;

    private ManifestFile(string path, string displayPath, string text, bool hasMark)
    {
        Path = path;
        DisplayPath = displayPath;
        Text = text;
        HasMark = hasMark;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The path to show.</summary>
    public string DisplayPath { get; }

    public string Text { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasMark { get; }

    /// <summary>What it means.</summary>
    public ManifestDocument Document => _document ??= ManifestReader.Read(Text);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="displayPath">The path to show.</param>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public static ManifestFile Read(string path, string displayPath)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"There is no manifest at '{displayPath}'.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new ToolException(Directory.Exists(path) ? $"'{displayPath}' is a folder, not a manifest." : $"There is no permission to read '{displayPath}'.", fault);
        }
        catch (IOException fault)
        {
            throw new ToolException($"'{displayPath}' cannot be read: {fault.Message}", fault);
        }

        return Decode(bytes, path, displayPath);
    }

    /// <summary>Takes a text that comes from elsewhere for a manifest.</summary>
    /// <param name="bytes">The text, UTF-8.</param>
    /// <param name="path">Where it comes from.</param>
    /// <param name="displayPath">The same, to show.</param>
    public static ManifestFile Decode(byte[] bytes, string path, string displayPath)
    {
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            return new ManifestFile(path, displayPath, Utf8.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0)), hasMark);
        }
        catch (DecoderFallbackException fault)
        {
            throw new ToolException($"'{displayPath}' is not UTF-8; save it as UTF-8.", fault);
        }
    }

    /// <summary>Takes a text for the content of a file that is not there yet.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="displayPath">The path to show.</param>
    /// <param name="text">The text.</param>
    public static ManifestFile New(string path, string displayPath, string text) => new(path, displayPath, text, hasMark: false);
}
