using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class ServerApiTests
{
    private const string Legacy = """
        using Statsig;
        using Statsig.Server;
        using Client = Statsig.Client.StatsigClient;

        class App
        {
            bool Wrong(StatsigUser user) => {|STATSIG3003:StatsigServer|}.CheckGateSync(user, "x")
                || new Statsig.Server.{|STATSIG3003:ServerDriver|}("x").CheckGateSync(user, "x");
            bool Right() => Client.CheckGate("x");
        }
        """;

    private const string Core = """
        using Statsig;

        class App
        {
            bool Wrong(IStatsigUser user) => new Statsig.{|STATSIG3003:Statsig|}("x").CheckGate(user, "x");
            bool Right(IStatsig statsig, IStatsigUser user) => statsig.CheckGate(user, "x");
        }
        """;

    private const string Runtime = """
        using Statsig.Runtime;

        class App
        {
            object M() => new {|STATSIG3003:StatsigServerApi|}();
        }
        """;

    [Fact]
    public Task The_servers_part_of_the_older_sdk_is_reported_in_a_client() => Verify(Legacy, StubAssembly.Legacy);

    [Fact]
    public Task The_newer_sdk_is_reported_in_a_client() => Verify(Core, StubAssembly.Core);

    [Fact]
    public Task The_servers_part_of_this_runtime_is_reported_in_a_client() =>
        Verify(Runtime, StubAssembly.Compile("Other", "namespace Statsig.Runtime { public sealed class StatsigServerApi { } }"));

    [Fact]
    public Task A_server_may_use_it()
    {
        var source = Legacy.Replace("{|STATSIG3003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        return StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(null, StubAssembly.Legacy, source);
    }

    private static Task Verify(string source, MetadataReference reference) =>
        new StatsigAnalyzerTest<CallAnalyzer>(null, reference, source).With(("UseMaui", "true")).RunAsync(TestContext.Current.CancellationToken);
}
