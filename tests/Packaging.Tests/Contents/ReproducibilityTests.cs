using System.Security.Cryptography;
using Packaging.Tests.Support;

namespace Packaging.Tests.Contents;

public class ReproducibilityTests(PackedPackages packages)
{
    [Fact]
    public async Task A_second_pack_from_another_folder_gives_the_same_bytes()
    {
        var folder = packages.NewFolder("again");
        var feed = Path.Combine(folder, "feed");

        await PackedPackages.PackAsync(Path.Combine(folder, "a-clone-elsewhere"), feed);

        Assert.Equal(Hashes(packages.Feed), Hashes(feed));
    }

    private static string[] Hashes(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
