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
    public Task However_it_is_used() => Verify(
        """
        using System;
        using System.Collections.Generic;
        using Statsig;
        using Statsig.Server;
        using static Statsig.Server.{|STATSIG3003:StatsigServer|};

        [Uses(typeof({|STATSIG3003:StatsigServer|}))]
        class App : List<{|STATSIG3003:ServerDriver|}>
        {
            readonly {|STATSIG3003:ServerDriver|} _driver = new global::Statsig.Server.{|STATSIG3003:ServerDriver|}("x");
            {|STATSIG3003:ServerDriver|}? Nullable => new {|STATSIG3003:ServerDriver|}("x") as {|STATSIG3003:ServerDriver|};
            Func<{|STATSIG3003:ServerDriver|}> Later({|STATSIG3003:ServerDriver|}[] all) => () => all[0];
            bool Is(object given) => given is {|STATSIG3003:ServerDriver|} or ({|STATSIG3003:ServerDriver|}, 1);
            string Name => nameof({|STATSIG3003:StatsigServer|});

            /// <summary>Like <see cref="StatsigServer"/>.</summary>
            bool Own(StatsigUser user, Mine.StatsigServer own) => own.CheckGateSync(user, "x");
        }

        class UsesAttribute : Attribute { public UsesAttribute(Type type) { } }
        namespace Mine { class StatsigServer { public bool CheckGateSync(StatsigUser user, string name) => true; } }
        """,
        StubAssembly.Legacy);

    [Fact]
    public Task A_server_may_use_it()
    {
        var source = Legacy.Replace("{|STATSIG3003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        return StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(null, StubAssembly.Legacy, source);
    }

    private static Task Verify(string source, MetadataReference reference) =>
        new StatsigAnalyzerTest<CallAnalyzer>(null, reference, source).With(("UseMaui", "true")).RunAsync(TestContext.Current.CancellationToken);
}
