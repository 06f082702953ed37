using Packaging.Tests.Support;

namespace Packaging.Tests.Contents;

/// <summary>
/// What the compiler loads may reference only what a host of Roslyn 4.8 has, and in no newer version: the dotnet command would find a newer one, and
/// Visual Studio would load nothing.
/// </summary>
public class CompilerReferenceTests(PackedPackages packages)
{
    private const string Folder = "analyzers/dotnet/roslyn4.8/cs/";

    private static readonly HashSet<string> OfCompiler =
    [
        "Microsoft.CodeAnalysis 4.8.0.0",
        "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
        "System.Buffers 4.0.2.0",
        "System.Collections.Immutable 7.0.0.0",
        "System.Memory 4.0.1.2",
        "System.Reflection.Metadata 7.0.0.0",
        "System.Runtime.CompilerServices.Unsafe 6.0.0.0",
        "System.Text.Encoding.CodePages 7.0.0.0",
        "System.Threading.Tasks.Extensions 4.2.0.1",
        "netstandard 2.0.0.0",
    ];

    /// <summary>Fixes run in editors, which have these too.</summary>
    private static readonly HashSet<string> OfEditor =
    [
        .. OfCompiler,
        "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0",
        "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
        "System.Composition.AttributedModel 7.0.0.0",
    ];

    [Fact]
    public void Every_reference_is_supplied_by_a_host_of_Roslyn_4_8_or_stands_beside()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Generators"));
        var assemblies = package.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        var beside = assemblies.Select(file => $"{Path.GetFileNameWithoutExtension(file)} {Version.Parse(packages.Version).Major}.{Version.Parse(packages.Version).Minor}.0.0").ToList();

        Assert.NotEmpty(assemblies);
        foreach (var assembly in assemblies)
        {
            var supplied = assembly.EndsWith(".CodeFixes.dll", StringComparison.Ordinal) ? OfEditor : OfCompiler;
            Assert.Empty(package.References(assembly).Except(supplied).Except(beside));
        }
    }

    [Fact]
    public void The_reader_of_manifests_needs_nothing_but_the_framework()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Generators"));

        Assert.Equal(["netstandard 2.0.0.0"], package.References(Folder + "Statsig.Manifest.dll"));
    }
}
