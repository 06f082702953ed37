namespace Statsig.Emulator.Tests.Control;

/// <summary>A folder with local rules.</summary>
internal sealed class SaveFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("statsig-emulator-").FullName;

    public string Rules => System.IO.Path.Combine(Path, "statsig.local.json");

    public IEnumerable<string> Files => Directory.GetFiles(Path).Select(static path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Read() => File.ReadAllText(Rules);

    /// <summary>Sets who may do what with a file; does nothing where there are no modes.</summary>
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    public static UnixFileMode? ModeOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
