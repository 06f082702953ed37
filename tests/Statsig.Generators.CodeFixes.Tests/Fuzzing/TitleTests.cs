using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Generators.CodeFixes.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Fuzzing;

/// <summary>What an editor shows of a fix: a key that stands where a name belongs is not repeated beyond its first ten characters.</summary>
public class TitleTests
{
    private const string Secret = "secret-AbCdEf0123456789";
    private const string Console = "console-AbCdEf0123456789";

    private static readonly ImmutableArray<CodeFixProvider> Providers =
        [new NearestNameFixProvider(), new AddEntryFixProvider(), new TypedAccessorFixProvider(), new KeyFixProvider()];

    [Theory]
    [InlineData("client.CheckGateAsync(\"" + Secret + "\", user)", 2)]
    [InlineData("client.CheckGateAsync(\"" + Console + "\", user)", 2)]
    [InlineData("client.CheckGateAsync(\"secret-AbCdEf012345678\" + 9, user)", 0)]
    [InlineData("client.CheckGateAsync(Key, user)", 0)]
    [InlineData("client.CheckGateAsync(\"secret-AbCdEf01234567\", user)", 2)]
    [InlineData("client.GetConfigAsync(\"" + Secret + "\", user)", 2)]
    [InlineData("client.GetConfigAsync(\"sekret-abcdef0123456789\", user)", 1)]
    [InlineData("client.GetExperimentAsync(\"" + Console + "\", user)", 2)]
    [InlineData("client.GetLayerAsync(\"" + Secret + "\", user)", 2)]
    [InlineData("client.CheckGateAsync(\"old " + Secret + "\", user)", 0)]
    [InlineData("new StatsigOptions { ApiKey = \"" + Secret + "\" }", 2)]
    public async Task They_repeat_no_key(string expression, int atLeast)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = FixedProject.Create(
            $$"""
            using Statsig.Runtime;

            class App
            {
                const string Key = "{{Secret}}";
                object M(IStatsigClient client, StatsigUser user, Microsoft.Extensions.Configuration.IConfiguration configuration) => {{expression}};
            }

            namespace Microsoft.Extensions.Configuration { public interface IConfiguration { string this[string key] { get; } } }
            """,
            $$"""{ "namespace": "App.Flags", "gates": { "{{Secret}}": {}, "{{Console}}": {} }, "configs": { "{{Secret}}x": { "schema": { "properties": { "a": {} } } } } }""");

        var titles = new List<string>();
        foreach (var diagnostic in await project.AnalyzeAsync(cancellation))
        {
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                titles.AddRange((await project.OfferAsync(provider, diagnostic, cancellation)).Select(static action => action.Title + " " + action.EquivalenceKey));
            }
        }

        Assert.True(titles.Count >= atLeast, $"Only {titles.Count} fixes were offered.");
        Assert.All(titles, static title => Assert.DoesNotMatch("(secret|console)-\\w{4}", title));
        Assert.All(titles, static title => Assert.DoesNotContain("AbCd", title, StringComparison.Ordinal));
    }
}
