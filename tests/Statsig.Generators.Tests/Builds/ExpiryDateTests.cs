using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Builds;

/// <summary>The day that expiry dates are compared with comes from MSBuild, so that the same commit builds with the same warnings on any day.</summary>
public class ExpiryDateTests
{
    private const string Warning = "warning STATSIG4003: The gate 'new_checkout' was planned to live until 2027-03-31, owner payments; ";

    [Theory]
    [InlineData("<StatsigToday>2027-03-31</StatsigToday>", "2027-03-31", false)]
    [InlineData("<StatsigToday>2027-04-01</StatsigToday>", "2027-03-31", true)]
    [InlineData("", "2020-01-01", true)]
    [InlineData("", "9999-12-31", false)]
    public async Task It_is_a_property_or_else_today(string properties, string expires, bool isReported)
    {
        using var project = new TemporaryProject(properties, $"""<Reference Include="{GeneratorSetup.Runtime.Display}" />""")
            .Write("src/App/statsig.manifest.json", $$"""{ "gates": { "new_checkout": { "owner": "payments", "expires": "{{expires}}" } } }""")
            .Write("src/App/Code.cs", "internal static class Code { public static object Gate => App.Flags.Gates.NewCheckout; }");

        var (succeeded, output) = await project.BuildAsync();

        Assert.True(succeeded, output);
        Assert.Equal(isReported, output.Contains(Warning.Replace("2027-03-31", expires, StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
