using Packaging.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace Packaging.Tests.Support;

/// <summary>All packages, packed once for all tests, in a folder that is a package source; and an empty package cache beside it.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("statsig-packages-").FullName;

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>The folder that restores unpack into: nothing is in it that a test did not ask for.</summary>
    public string Cache => Path.Combine(_root, "cache");

    /// <summary>The version of all packages.</summary>
    public string Version { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await PackAsync(Path.Combine(_root, "source"), Feed);
        var name = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Feed, "Statsig.Runtime.?.*.nupkg").Single());
        Version = name["Statsig.Runtime.".Length..];

        // Beside the machine's own package sources, which have what others made.
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Copies the source to a folder and packs it there, as the release does.</summary>
    public static async Task PackAsync(string source, string feed)
    {
        await Repository.CopyAsync(source);
        (await DotnetCommand.RunAsync(source, ["pack", "src/Statsig.Packages.slnf", "-o", feed, "-v:q"])).Succeeded();
    }

    /// <summary>Where a package is.</summary>
    public string PathOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>A new folder below the one whose nuget.config knows the packages.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
