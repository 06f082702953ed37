namespace Packaging.Tests.Support;

/// <summary>A sample as a project outside of the repository, with packages in the place of the project references.</summary>
internal static class Sample
{
    /// <summary>Copies a sample into a folder below the manifest of the samples.</summary>
    public static Consumer CopyTo(Consumer consumer, string sample, string project)
    {
        var folder = Path.Combine(Repository.Root, "samples", sample);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!name.StartsWith("bin/", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal) && !name.EndsWith(".csproj", StringComparison.Ordinal))
            {
                consumer.Write($"{sample}/{name}", File.ReadAllText(file));
            }
        }

        return consumer
            .Write(Manifests.FileName, File.ReadAllText(Path.Combine(Repository.Root, Manifests.FileName)))
            .Write($"{sample}/{sample}.csproj", project);
    }

    /// <summary>The version of a package that the repository's own samples use.</summary>
    public static string VersionOf(string package)
    {
        var versions = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        return versions.Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;
    }
}
