using Statsig.Manifest;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Commands;

public class InitTests
{
    [Fact]
    public async Task Writes_a_manifest_that_validates()
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.Of(folder, "init")).Fine();

        Assert.Equal("Wrote statsig.manifest.json.\n", run.Out);
        Assert.Empty(ManifestReader.Read(folder.Read()).Problems);
        Assert.StartsWith("{\n  \"$schema\": \"https://", folder.Read(), StringComparison.Ordinal);
        Assert.DoesNotContain("namespace", folder.Read(), StringComparison.Ordinal);
        (await ToolRun.Of(folder, "validate")).Fine();
    }

    [Theory]
    [InlineData("My.Shop.csproj", "<Project />", "My.Shop.Flags")]
    [InlineData("My-Shop.csproj", "<Project />", "My_Shop.Flags")]
    [InlineData("Shop.csproj", "<Project><PropertyGroup><RootNamespace>Acme.Shop</RootNamespace></PropertyGroup></Project>", "Acme.Shop.Flags")]
    [InlineData("Shop.csproj", "<Project><PropertyGroup><RootNamespace>$(Company).Shop</RootNamespace></PropertyGroup></Project>", "Shop.Flags")]
    [InlineData("Shop.csproj", "not XML", "Shop.Flags")]
    [InlineData("4.csproj", "<Project />", null)]
    public async Task Guesses_the_namespace_from_the_project_beside_it(string file, string project, string? expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, project);

        (await ToolRun.Of(folder, "init")).Fine();

        Assert.Equal(expected, ManifestReader.Read(folder.Read()).Model.Namespace);
    }

    [Fact]
    public async Task Takes_the_namespace_that_is_given_and_refuses_one_that_is_none()
    {
        using var folder = new TemporaryFolder();

        (await ToolRun.Of(folder, "init", "--namespace", "Shop.class")).Failed("Shop.class");
        Assert.Empty(folder.Files);
        (await ToolRun.Of(folder, "init", "--namespace", "Shop.Flags", "--manifest", "flags.json")).Fine();

        Assert.Equal("Shop.Flags", ManifestReader.Read(folder.Read("flags.json")).Model.Namespace);
    }

    [Fact]
    public async Task Overwrites_nothing_unless_told_to()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": { \"mine\": {} } }");

        (await ToolRun.Of(folder, "init")).Failed("statsig.manifest.json", "--force");
        Assert.Contains("mine", folder.Read(), StringComparison.Ordinal);
        (await ToolRun.Of(folder, "init", "--force")).Fine();

        Assert.DoesNotContain("mine", folder.Read(), StringComparison.Ordinal);
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }

    [Fact]
    public async Task Says_so_when_the_place_cannot_be_written()
    {
        using var folder = new TemporaryFolder().Write("taken/file", "");

        (await ToolRun.Of(folder, "init", "--manifest", "taken")).Failed("'taken' is a folder");
        (await ToolRun.Of(folder, "init", "--manifest", "none/flags.json")).Failed("none/flags.json", "folder does not exist");
    }
}
