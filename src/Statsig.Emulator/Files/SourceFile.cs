namespace Statsig.Emulator.Files;

/// <summary>A file that is read again when it changes, told by its time and size: that works on every file system, and when editors replace the file.</summary>
internal sealed class SourceFile
{
    private static readonly (DateTime Time, long Length)? Unread = (default, -1);

    private (DateTime Time, long Length)? _seen;
    private (DateTime Time, long Length)? _read;

    /// <param name="path">Where it is, as the user wrote it.</param>
    /// <param name="isOptional">Whether it may be missing.</param>
    public SourceFile(string path, bool isOptional)
    {
        Path = path;
        IsOptional = isOptional;
    }

    public string Path { get; }

    public bool IsOptional { get; }

    /// <summary>Looks whether the file has changed since it was read, and has come to rest: the same at two looks, so that it is not half written.</summary>
    public bool HasChanged()
    {
        var last = _seen;
        _seen = Look();
        return _seen != _read && _seen == last;
    }

    /// <summary>Reads the file.</summary>
    /// <returns>Null when it is missing and may be.</returns>
    /// <exception cref="FileNotFoundException">It is missing.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public SourceText? Read()
    {
        // The stamp comes first: a change in between is seen at the next look. What cannot be read now, since another program has it open, is tried again.
        var stamp = Look();
        _read = Unread;
        var text = stamp is null ? null : new SourceText(Path, File.ReadAllText(Path));
        _seen = _read = stamp;
        if (text is not null)
        {
            return text;
        }

        return IsOptional ? null : throw new FileNotFoundException($"There is no manifest at '{System.IO.Path.GetFullPath(Path)}'.", Path);
    }

    private (DateTime Time, long Length)? Look()
    {
        var file = new FileInfo(Path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }
}
