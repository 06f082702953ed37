using Microsoft.CodeAnalysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Builds;

/// <summary>Hostile manifests in the strictest projects there are, built by the SDK with all of its analyzers.</summary>
public class StrictBuildTests
{
    private const string StrictProperties = """
        <TargetFrameworks>netstandard2.0;$(TargetFramework)</TargetFrameworks>
        <TargetFramework />
        <Nullable>enable</Nullable>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <StatsigManifestFile>public.json;internal.json</StatsigManifestFile>
        """;

    /// <summary>What the SDK's analyzers ask of every assembly; the generated code is not asked whether it keeps to the rules of the CLS.</summary>
    private const string Code = """
        [assembly: System.CLSCompliant(true)]
        [assembly: System.Runtime.InteropServices.ComVisible(false)]
        [assembly: System.Reflection.AssemblyMetadata("Used", Statsig.Hostile.public_.record.Gates.Names.HostileClass + Statsig.Hostile.public_.record.Configs.Names.HostileAll)]
        """;

    private static readonly string RuntimeItems = string.Join(
        "\n",
        ReferenceSet.NetStandard20Runtime.Select(static reference => Reference(reference, "'$(TargetFramework)' == 'netstandard2.0'"))
            .Append(Reference(GeneratorSetup.Runtime, "'$(TargetFramework)' != 'netstandard2.0'")));

    [Theory]
    [InlineData("9.0")]
    [InlineData("10.0")]
    [InlineData("latest")]
    public async Task Hostile_manifests_build_without_a_warning(string version)
    {
        using var project = new TemporaryProject($"{StrictProperties}<LangVersion>{version}</LangVersion>", RuntimeItems)
            .Write("src/App/Code.cs", Code)
            .Write("src/App/public.json", HostileManifest.Text("public"))
            .Write("src/App/internal.json", HostileManifest.Text("internal").Replace("\"hostile ", "\"internal ", StringComparison.Ordinal));

        var (succeeded, output) = await project.BuildAsync();

        Assert.True(succeeded, output);
        Assert.Contains(" 0 Warning(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_runtime_they_do_as_well()
    {
        using var project = new TemporaryProject($"{StrictProperties}<LangVersion>9.0</LangVersion>")
            .Write("src/App/Code.cs", Code)
            .Write("src/App/public.json", HostileManifest.Text("public"))
            .Write("src/App/internal.json", "{}");

        var (succeeded, output) = await project.BuildAsync();

        Assert.True(succeeded, output);
        Assert.Contains(" 0 Warning(s)", output, StringComparison.Ordinal);
    }

    private static string Reference(MetadataReference reference, string condition) =>
        $"""<Reference Include="{((PortableExecutableReference)reference).FilePath}" Condition="{condition}" />""";
}
