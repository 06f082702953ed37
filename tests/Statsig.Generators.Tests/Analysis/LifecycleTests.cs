using Microsoft.CodeAnalysis.Testing;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class LifecycleTests
{
    private const string Manifest = """
        {
          "namespace": "App.Flags",
          "gates": {
            "fine": { "lifecycle": "temporary", "expires": "2027-03-31" },
            "stale": { "lifecycle": "stale", "staleReason": "STALE_ALL_TRUE", "owner": "payments" },
            "archived": { "lifecycle": "archived", "expires": "2020-01-01" },
            "expired": { "lifecycle": "temporary", "expires": "2027-03-30", "owner": "search" }
          },
          "configs": { "old_settings": { "lifecycle": "stale" } }
        }
        """;

    [Theory]
    [InlineData("client.CheckGateAsync({|STATSIG4001:\"stale\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG4002:\"archived\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG4003:\"expired\"|}, user)")]
    [InlineData("client.GetConfigAsync({|STATSIG4001:\"old_settings\"|}, user)")]
    [InlineData("Gates.{|STATSIG4001:Stale|}.CheckAsync(user)")]
    [InlineData("Flags.Gates.{|STATSIG4002:Archived|}")]
    [InlineData("{|STATSIG4003:Expired|}.CheckAsync(user)")]
    [InlineData("Gates.Names.{|STATSIG4001:Stale|}")]
    [InlineData("client.CheckGateAsync(Gates.Names.{|STATSIG4001:Stale|}, user)")]
    [InlineData("new { {|STATSIG4003:Expired|}, Other = Gates.{|STATSIG4001:Stale|}.Name }")]
    [InlineData("global::App.Flags.Gates.{|STATSIG4002:Archived|} is { Name: \"archived\" }")]
    [InlineData("(System.Func<FeatureGate>)(() => Gates.{|STATSIG4001:Stale|})")]
    [InlineData("client.CheckGateAsync(user == null ? {|STATSIG4001:\"stale\"|} : {|STATSIG4002:\"archived\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG4001:Constant|}, user)")]
    public Task A_use_of_a_flag_at_the_end_of_its_life_is_reported(string use) => Verify(use);

    [Theory]
    [InlineData("client.CheckGateAsync(\"fine\", user)")]
    [InlineData("Gates.Fine.CheckAsync(user)")]
    [InlineData("nameof(Gates.Stale)")]
    [InlineData("Other.Stale")]
    public Task Others_are_silent(string use) => Verify(use);

    [Theory]
    [InlineData("2027-03-29", "client.CheckGateAsync(\"expired\", user)")]
    [InlineData("2027-03-30", "client.CheckGateAsync(\"expired\", user)")]
    [InlineData("2027-04-01", "client.CheckGateAsync({|STATSIG4003:\"fine\"|}, user)")]
    public Task The_day_is_the_builds(string today, string use) => Verify(use, today);

    [Fact]
    public Task The_messages_say_why_whom_to_ask_and_what_to_do()
    {
        var test = Test("client.CheckGateAsync({|#0:\"stale\"|}, user), {|#1:Expired|}, Gates.{|#2:Archived|}", "2027-03-31");
        test.ExpectedDiagnostics.AddRange(
        [
            Expect("STATSIG4001", 0, "The gate 'stale' is stale (STALE_ALL_TRUE: it is true for every user), owner payments; keep what it switches on, and remove the check"),
            Expect("STATSIG4003", 1, "The gate 'expired' was planned to live until 2027-03-30, owner search; remove it from the code, or move 'expires' in the manifest"),
            Expect("STATSIG4002", 2, "The gate 'archived' is archived, so that Statsig no longer serves it; remove it from the code, then from the manifest"),
        ]);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_accessor_of_another_namespace_is_another_flag()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            """{ "namespace": "One", "gates": { "old_one": { "lifecycle": "stale", "identifier": "Same" } } }""",
            """
            class App
            {
                object M() => new object[] { One.Gates.{|STATSIG4001:Same|}, Two.Gates.Same, Two.Gates.Names.Same, One.Gates.Names.{|STATSIG4001:Same|} };
            }
            """);
        test.TestState.AdditionalFiles.Add(("/app/two.statsig.manifest.json", """{ "namespace": "Two", "gates": { "new_one": { "identifier": "Same" } } }"""));
        test.TestState.Sources.Add(("Gates.g.cs", GatesOf("One", "old_one") + GatesOf("Two", "new_one")));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_accessor_of_another_project_that_shares_the_manifest_is_the_same_flag()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            """{ "gates": { "old_one": { "lifecycle": "stale", "identifier": "Same" } } }""", "class App { object M() => Other.Flags.Gates.{|STATSIG4001:Same|}; }");
        test.With(("RootNamespace", "App"));
        test.TestState.AdditionalReferences.Add(StubAssembly.Compile("Other", GatesOf("Other.Flags", "old_one"), GeneratorSetup.Runtime));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string GatesOf(string ns, string name) => $$"""
        namespace {{ns}}
        {
            public static class Gates
            {
                public static Statsig.Runtime.FeatureGate Same => new Statsig.Runtime.FeatureGate("{{name}}", false);
                public static class Names { public const string Same = "{{name}}"; }
            }
        }

        """;

    private static Task Verify(string use, string today = "2027-03-31") => Test(use, today).RunAsync(TestContext.Current.CancellationToken);

    private static DiagnosticResult Expect(string id, int place, string message) =>
        StatsigAnalyzerTest<NameAnalyzer>.Expect(id).WithLocation(place).WithMessage(message);

    private static StatsigAnalyzerTest<NameAnalyzer> Test(string use, string today)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, Source(use)).With(("StatsigToday", today));
        test.TestState.Sources.Add(("Gates.g.cs", Generated));
        return test;
    }

    private static string Source(string use) => $$"""
        using App.Flags;
        using Statsig.Runtime;
        using static App.Flags.Gates;

        namespace App
        {
            static class Other { public static string Stale => ""; }

            class Program
            {
                static void M(IStatsigClient client, StatsigUser user) => Use({{use}});

                const string Constant = "stale";
                static void Use(params object[] all) { }
            }
        }
        """;

    /// <summary>What the generator writes, in short.</summary>
    private const string Generated = """
        // <auto-generated/>
        using Statsig.Runtime;

        namespace App.Flags
        {
            internal static partial class Gates
            {
                public static FeatureGate Fine => new FeatureGate("fine", false);
                public static FeatureGate Stale => new FeatureGate("stale", false);
                public static FeatureGate Archived => new FeatureGate("archived", false);
                public static FeatureGate Expired => new FeatureGate("expired", false);

                public static class Names
                {
                    public const string Fine = "fine";
                    public const string Stale = "stale";
                }
            }
        }
        """;
}
