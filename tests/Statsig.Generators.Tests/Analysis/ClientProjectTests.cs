using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>What a project is, seen by which of the two rules about keys it gets.</summary>
public class ClientProjectTests
{
    [Theory]
    [InlineData("StatsigProjectKind", "Client")]
    [InlineData("StatsigProjectKind", "client")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly", "true")]
    [InlineData("UseMaui", "true")]
    [InlineData("UseWPF", "True")]
    [InlineData("UseWindowsForms", "true")]
    [InlineData("UnoSingleProject", "true")]
    [InlineData("TargetPlatformIdentifier", "android")]
    [InlineData("TargetPlatformIdentifier", "iOS")]
    [InlineData("TargetPlatformIdentifier", "maccatalyst")]
    [InlineData("TargetPlatformIdentifier", "tvos")]
    [InlineData("TargetPlatformIdentifier", "browser")]
    [InlineData("RuntimeIdentifier", "browser-wasm")]
    public Task A_property_makes_a_client(string name, string value) => Verify(isClient: true, [], (name, value));

    [Theory]
    [InlineData("StatsigProjectKind", "Server")]
    [InlineData("UseWPF", "false")]
    [InlineData("UseWPF", "")]
    [InlineData("TargetPlatformIdentifier", "windows")]
    [InlineData("RuntimeIdentifier", "linux-x64")]
    public Task Others_do_not(string name, string value) => Verify(isClient: false, [], (name, value));

    [Theory]
    [InlineData("Avalonia.Base")]
    [InlineData("Uno.UI")]
    [InlineData("UnityEngine.CoreModule")]
    [InlineData("Mono.Android")]
    [InlineData("Microsoft.iOS")]
    [InlineData("Microsoft.Maui.Controls")]
    [InlineData("PresentationFramework")]
    [InlineData("System.Windows.Forms")]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly")]
    public Task A_reference_makes_a_client(string assembly) => Verify(isClient: true, [assembly]);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", "Microsoft.AspNetCore.Hosting")]
    [InlineData("Avalonia.Base", "xunit.v3.core")]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly.Server")]
    public Task Who_serves_or_tests_a_client_is_none(params string[] assemblies) => Verify(isClient: false, assemblies);

    [Fact]
    public Task What_the_project_says_wins() =>
        Verify(isClient: false, ["Avalonia.Base"], ("StatsigProjectKind", "Server"), ("UseMaui", "true"));

    [Fact]
    public Task A_test_project_is_none_by_its_references() => Verify(isClient: false, ["Avalonia.Base"], ("IsTestProject", "true"));

    private static Task Verify(bool isClient, string[] assemblies, params (string Name, string Value)[] properties)
    {
        var id = isClient ? "STATSIG3001" : "STATSIG3002";
        var test = new StatsigAnalyzerTest<KeyAnalyzer>("{}", (Microsoft.CodeAnalysis.MetadataReference?)null, $"class App {{ string Key = {{|{id}:\"secret-AbCdEf0123456789\"|}}; }}");
        test.TestState.AdditionalReferences.AddRange(assemblies.Select(name => StubAssembly.Compile(name, "")));
        return test.With(properties).RunAsync(TestContext.Current.CancellationToken);
    }
}
