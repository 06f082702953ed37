namespace Statsig.Tool.Tests.Support;

/// <summary>A folder that a test works in.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("statsig-").FullName;

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    public TemporaryFolder Write(string name, string text)
    {
        var path = Combine(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string Read(string name = "statsig.manifest.json") => File.ReadAllText(Combine(name));

    public bool Has(string name) => File.Exists(Combine(name));

    /// <summary>The names of its files.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(Path).Select(static path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Sets who may do what with a file of it, or with itself; does nothing where there are no modes.</summary>
    public void SetMode(string name, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Combine(name), mode);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
