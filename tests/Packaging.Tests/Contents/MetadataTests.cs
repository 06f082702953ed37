using System.Reflection.PortableExecutable;
using Packaging.Tests.Support;

namespace Packaging.Tests.Contents;

/// <summary>What each package says of itself.</summary>
public class MetadataTests(PackedPackages packages)
{
    [Fact]
    public async Task Each_package_says_what_it_is_what_it_may_be_used_for_and_where_it_comes_from()
    {
        var commit = await Repository.CommitAsync();
        foreach (var file in Directory.EnumerateFiles(packages.Feed))
        {
            using var package = new PackageFile(file);

            Assert.Equal("MIT", package.Metadata("license"));
            Assert.Equal("README.md", package.Metadata("readme"));
            Assert.Equal("icon.png", package.Metadata("icon"));
            Assert.Contains("feature-flags", package.Metadata("tags")!.Split(' '));
            Assert.EndsWith("CHANGELOG.md", package.Metadata("releaseNotes"), StringComparison.Ordinal);
            Assert.StartsWith("https://", package.Metadata("projectUrl"), StringComparison.Ordinal);
            Assert.InRange(package.Metadata("description")!.Length, 40, 300);
            Assert.StartsWith("https://", package.Attribute("repository", "url"), StringComparison.Ordinal);
            Assert.Equal(commit, package.Attribute("repository", "commit"));
        }
    }

    [Fact]
    public void Each_readme_is_of_its_package_shows_how_it_is_used_and_has_no_link_that_only_the_repository_can_follow()
    {
        foreach (var file in Directory.EnumerateFiles(packages.Feed))
        {
            using var package = new PackageFile(file);
            var readme = package.Text("README.md");

            Assert.StartsWith($"# {package.Metadata("id")}\n", readme, StringComparison.Ordinal);
            Assert.Contains("\n```", readme, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\]\((?!https://)", readme);
        }
    }

    [Fact]
    public void Each_package_is_found_by_what_it_is()
    {
        var tags = Directory.EnumerateFiles(packages.Feed).Select(file =>
        {
            using var package = new PackageFile(file);
            return package.Metadata("tags")!;
        });

        Assert.Distinct(tags);
    }

    [Fact]
    public async Task Each_assembly_carries_its_symbols_which_lead_to_the_public_source_and_to_no_machine()
    {
        var commit = await Repository.CommitAsync();
        foreach (var file in Directory.EnumerateFiles(packages.Feed))
        {
            using var package = new PackageFile(file);
            foreach (var assembly in package.Files.Where(name => Path.GetFileName(name).StartsWith("Statsig.", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal)))
            {
                Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, package.DebugData(assembly));
                Assert.Contains(DebugDirectoryEntryType.Reproducible, package.DebugData(assembly));
                Assert.Matches($@"\{{""documents"":\{{""/_/\*"":""https://[^""]*/{commit}/\*""\}}\}}", package.SourceLink(assembly));
                Assert.All(package.SourcePaths(assembly), path => Assert.StartsWith("/_/", path, StringComparison.Ordinal));
            }
        }
    }
}
