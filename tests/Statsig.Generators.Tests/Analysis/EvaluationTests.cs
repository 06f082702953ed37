using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class EvaluationTests
{
    [Theory]
    [InlineData("{|STATSIG2010:client.CheckGateAsync(\"x\", user)|};")]
    [InlineData("await {|STATSIG2010:client.CheckGateAsync(\"x\", user)|};")]
    [InlineData("await {|STATSIG2010:client.CheckGateAsync(\"x\", user)|}.ConfigureAwait(false);")]
    [InlineData("await ({|STATSIG2010:client.GetConfigAsync(\"x\", user)|});")]
    [InlineData("{|STATSIG2010:client.GetExperimentAsync(\"x\", user)|}.AsTask().Wait();")]
    [InlineData("client?{|STATSIG2010:.GetLayerAsync(\"x\", user)|};")]
    [InlineData("await {|STATSIG2010:gate.CheckAsync(user)|};")]
    [InlineData("await {|STATSIG2010:gate.EvaluateAsync(client, user)|};")]
    [InlineData("await {|STATSIG2010:config.GetAsync(user)|};")]
    [InlineData("await {|STATSIG2010:client.EvaluateAsync(gate, user)|};")]
    [InlineData("for (; ; {|STATSIG2010:client.CheckGateAsync(\"x\", user)|}) { break; }")]
    [InlineData("for ({|STATSIG2010:gate.CheckAsync(user)|}; ; ) { break; }")]
    [InlineData("if (user.UserId == \"1\") await {|STATSIG2010:gate.CheckAsync(user)|}; else {|STATSIG2010:gate.CheckAsync(user)|};")]
    [InlineData("try { } finally { await {|STATSIG2010:gate.CheckAsync(user)|}; }")]
    [InlineData("System.Func<Task> later = async () => { await {|STATSIG2010:gate.CheckAsync(user)|}; };")]
    [InlineData("async Task Local() { await {|STATSIG2010:gate.CheckAsync(user)|}; } await Local();")]
    [InlineData("{|STATSIG2010:gate.CheckAsync(user)|}.GetAwaiter().GetResult();")]
    [InlineData("await {|STATSIG2010:StatsigClient.Shared.GetLayerAsync(\"x\", user)|};")]
    public Task A_result_that_is_not_looked_at_is_reported(string statement) => Verify(statement, GeneratorSetup.Runtime);

    [Theory]
    [InlineData("_ = client.CheckGateAsync(\"x\", user);")]
    [InlineData("_ = await client.CheckGateAsync(\"x\", user);")]
    [InlineData("var task = client.CheckGateAsync(\"x\", user);")]
    [InlineData("if (await gate.CheckAsync(user)) { }")]
    [InlineData("Use(client.CheckGateAsync(\"x\", user));")]
    [InlineData("for (var on = await gate.CheckAsync(user); on; on = await gate.CheckAsync(user)) { }")]
    [InlineData("for (; await gate.CheckAsync(user); ) { }")]
    [InlineData("(await gate.CheckAsync(user)).ToString();")]
    [InlineData("using (gate.CheckAsync(user).AsTask()) { }")]
    [InlineData("await Task.WhenAll(gate.CheckAsync(user).AsTask());")]
    [InlineData("await client.FlushAsync();")]
    [InlineData("client.LogEvent(user, \"x\");")]
    [InlineData("gate.GetHashCode();")]
    [InlineData("config.ToString();")]
    [InlineData("await client.Received(1).CheckGateAsync(\"x\", user);")]
    [InlineData("client.DidNotReceiveWithAnyArgs().CheckGateAsync(\"x\", user);")]
    [InlineData("System.Action fails = () => client.CheckGateAsync(\"x\", user);")]
    [InlineData("System.Func<Task> later = async () => await client.CheckGateAsync(\"x\", user);")]
    [InlineData("System.Func<ValueTask<bool>> given = () => client.CheckGateAsync(\"x\", user);")]
    public Task A_result_that_is_used_or_dropped_on_purpose_is_silent(string statement) => Verify(statement, GeneratorSetup.Runtime);

    [Fact]
    public Task A_method_of_one_expression_is_a_statement_where_it_gives_nothing_back() => StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(
        null,
        GeneratorSetup.Runtime,
        """
        using System.Threading.Tasks;
        using Statsig.Runtime;

        class App(IStatsigClient client, StatsigUser user)
        {
            void Drops() => {|STATSIG2010:client.CheckGateAsync("x", user)|};
            async Task DropsLater() => await {|STATSIG2010:client.CheckGateAsync("x", user)|}.ConfigureAwait(false);
            int Setter { set => {|STATSIG2010:client.CheckGateAsync("x", user)|}; }
            ValueTask<bool> Gives() => client.CheckGateAsync("x", user);
            async Task<bool> GivesLater() => await client.CheckGateAsync("x", user);
            async Task<string> GivesText() => (await client.CheckGateAsync("x", user)).ToString();
            object Gets => client.CheckGateAsync("x", user);
            void Local() { ValueTask<bool> Gives() => client.CheckGateAsync("x", user); void Drops() => {|STATSIG2010:client.CheckGateAsync("x", user)|}; }
        }
        """);

    [Fact]
    public Task Evaluations_of_the_older_sdk_are_known() => StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(
        null,
        StubAssembly.Legacy,
        """
        using Statsig;
        using Statsig.Server;

        class App
        {
            bool M(StatsigUser user)
            {
                {|STATSIG2010:StatsigServer.CheckGateSync(user, "x")|};
                {|STATSIG2010:StatsigServer.GetConfigSync(user, "x")|};
                StatsigServer.GetConfigSync(user, "x").Get<int>("key");
                StatsigServer.ManuallyLogGateExposure(user, "x");
                StatsigServer.Shutdown();
                return StatsigServer.CheckGateSync(user, "x");
            }
        }
        """);

    [Fact]
    public Task Evaluations_of_the_newer_sdk_are_known() => StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(
        null,
        StubAssembly.Core,
        """
        using Statsig;

        class App
        {
            void M(IStatsig statsig, IStatsigUser user)
            {
                {|STATSIG2010:statsig.CheckGate(user, "x")|};
                {|STATSIG2010:statsig.GetDynamicConfig(user, "x")|};
                _ = statsig.GetLayer(user, "x");
                statsig.Initialize();
            }
        }
        """);

    private static Task Verify(string statement, Microsoft.CodeAnalysis.MetadataReference reference) => StatsigAnalyzerTest<CallAnalyzer>.VerifyAsync(
        null,
        reference,
        $$"""
        using System.Text.Json;
        using System.Threading.Tasks;
        using Statsig.Runtime;

        class App
        {
            async Task M(IStatsigClient client, StatsigUser user, FeatureGate gate, DynamicConfig<JsonElement> config)
            {
                {{statement}}
                await Task.Yield();
            }

            static void Use(object value) { }
        }

        static class Substitutes
        {
            public static T Received<T>(this T substitute, int calls) => substitute;
            public static T DidNotReceiveWithAnyArgs<T>(this T substitute) => substitute;
        }
        """);
}
