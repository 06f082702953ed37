using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Accessors;

public class AccessorFixTests
{
    private const string Manifest = """
        {
          "namespace": "App.Flags",
          "gates": { "new_checkout": {}, "free_shipping": {} },
          "configs": { "settings": { "schema": { "properties": { "max_items": { "type": "integer" } } } }, "raw": {} },
          "experiments": { "button_test": { "schema": { "properties": { "color": { "type": "string" } } }, "groups": { "Blue": {} } } },
          "layers": { "home": {} }
        }
        """;

    [Theory]

    // User, cancellation token and client are carried over, however they are given.
    [InlineData("_ = await client.CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout.CheckAsync(client, user);")]
    [InlineData("_ = await client.CheckGateAsync(NAME, user, ct);", "_ = await Gates.NewCheckout.CheckAsync(client, user, ct);")]
    [InlineData("_ = await client.CheckGateAsync(gateName: NAME, user, ct);", "_ = await Gates.NewCheckout.CheckAsync(client, user, ct);")]
    [InlineData("_ = await client.CheckGateAsync(user: user, gateName: NAME);", "_ = await Gates.NewCheckout.CheckAsync(client, user: user);")]
    [InlineData(
        "_ = await client.CheckGateAsync(cancellationToken: ct, gateName: NAME, user: user);", "_ = await Gates.NewCheckout.CheckAsync(client, cancellationToken: ct, user: user);")]
    [InlineData("_ = await client.CheckGateAsync(NAME, cancellationToken: ct, user: user);", "_ = await Gates.NewCheckout.CheckAsync(client, cancellationToken: ct, user: user);")]
    [InlineData("_ = await client.CheckGateAsync((NAME), new StatsigUser(\"42\"));", "_ = await Gates.NewCheckout.CheckAsync(client, new StatsigUser(\"42\"));")]
    [InlineData("_ = await (flag ? client : own).CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout.CheckAsync(flag ? client : own, user);")]
    [InlineData("_ = await client!.CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout.CheckAsync(client!, user);")]
    [InlineData("_ = await own.CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout.CheckAsync(own, user);")]
    [InlineData("_ = await StatsigClient.Shared.CheckGateAsync(NAME, user, ct);", "_ = await Gates.NewCheckout.CheckAsync(user, ct);")]
    [InlineData("_ = await StatsigClient.Shared.CheckGateAsync(user: user, gateName: NAME);", "_ = await Gates.NewCheckout.CheckAsync(user: user);")]
    [InlineData("_ = await (await Make()).CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout.CheckAsync(await Make(), user);")]

    [InlineData("_ = await client.CheckGateAsync(NAME, user, new EvaluationOptions { LogExposure = false }, ct);", "_ = await Gates.NewCheckout.CheckAsync(client, user, new EvaluationOptions { LogExposure = false }, ct);")]
    [InlineData("_ = await StatsigClient.Shared.CheckGateAsync(NAME, user, new EvaluationOptions { LogExposure = false });", "_ = await Gates.NewCheckout.CheckAsync(user, new EvaluationOptions { LogExposure = false });")]

    // Whatever the call is part of.
    [InlineData("await client.CheckGateAsync(NAME, user).ConfigureAwait(false);", "await Gates.NewCheckout.CheckAsync(client, user).ConfigureAwait(false);")]
    [InlineData("if (await client.CheckGateAsync(NAME, user)) { }", "if (await Gates.NewCheckout.CheckAsync(client, user)) { }")]
    [InlineData("_ = flag ? await client.CheckGateAsync(NAME, user) : false;", "_ = flag ? await Gates.NewCheckout.CheckAsync(client, user) : false;")]
    [InlineData("Use(await client.CheckGateAsync(NAME, user));", "Use(await Gates.NewCheckout.CheckAsync(client, user));")]
    [InlineData("client.CheckGateAsync(NAME, user).AsTask().Wait();", "Gates.NewCheckout.CheckAsync(client, user).AsTask().Wait();")]
    [InlineData("ValueTask<bool> task = client.CheckGateAsync(NAME, user); await task;", "ValueTask<bool> task = Gates.NewCheckout.CheckAsync(client, user); await task;")]
    [InlineData("Func<ValueTask<bool>> later = () => client.CheckGateAsync(NAME, user);", "Func<ValueTask<bool>> later = () => Gates.NewCheckout.CheckAsync(client, user);")]
    [InlineData("Use($\"{await client.CheckGateAsync(NAME, user)}\");", "Use($\"{await Gates.NewCheckout.CheckAsync(client, user)}\");")]
    [InlineData("// before\n        _ = await client.CheckGateAsync(NAME, user); // behind", "// before\n        _ = await Gates.NewCheckout.CheckAsync(client, user); // behind")]
    [InlineData(
        "_ = await client\n            .CheckGateAsync(\n                NAME,\n                user)\n            .ConfigureAwait(false);",
        "_ = await Gates.NewCheckout.CheckAsync(\n                client,\n                user)\n            .ConfigureAwait(false);")]
    public Task A_gate_is_checked_by_its_accessor(string statement, string fixedStatement) =>
        Verify(statement.Replace("NAME", "\"new_checkout\"", StringComparison.Ordinal), fixedStatement);

    [Theory]
    [InlineData("var e = await client.GetConfigAsync(\"settings\", user); Use(e.Reason);", "var e = await Configs.Settings.EvaluateAsync(client, user); Use(e.Reason);")]
    [InlineData(
        "Use((await client.GetConfigAsync(\"raw\", user)).Value.GetProperty(\"x\"));", "Use((await Configs.Raw.EvaluateAsync(client, user)).Value.GetProperty(\"x\"));")]
    [InlineData("Use((await client.GetConfigAsync(\"button_test\", user)).RuleId);", "Use((await Experiments.ButtonTest.EvaluateAsync(client, user)).RuleId);")]
    [InlineData("Use((await client.GetExperimentAsync(\"button_test\", user)).GroupName);", "Use((await Experiments.ButtonTest.EvaluateAsync(client, user)).GroupName);")]
    [InlineData("Use((await client.GetLayerAsync(\"home\", user, ct)).AllocatedExperiment);", "Use((await Layers.Home.EvaluateAsync(client, user, ct)).AllocatedExperiment);")]
    public Task A_value_is_evaluated_by_its_accessor(string statement, string fixedStatement) => Verify(statement, fixedStatement);

    [Theory]
    [InlineData("Use((await client.GetConfigAsync(\"settings\", user)).Value.GetProperty(\"max_items\"));")]
    [InlineData("var e = await client.GetConfigAsync(\"settings\", user);\n        Use(e.Value.GetProperty(\"max_items\"));")]
    [InlineData("Evaluation<JsonElement> e = await client.GetConfigAsync(\"settings\", user);")]
    [InlineData("_ = await client.CheckGateAsync(flag ? \"new_checkout\" : \"free_shipping\", user);")]
    [InlineData("Wrapper(\"new_checkout\", user);")]
    public Task What_would_not_compile_is_not_offered(string statement) => Verify(statement, null);

    [Theory]
    [InlineData("const string a = \"new_checkout\", b = \"free_shipping\"; Use(a + b); _ = await client.CheckGateAsync(flag ? a : b, user);")]
    [InlineData("const string a = \"new_checkout\"; Use(a); string? given = flag ? null : Environment.NewLine; _ = await client.CheckGateAsync(given ?? a, user);")]
    [InlineData("const string a = \"new_checkout\"; Use(a); _ = await client.CheckGateAsync(flag ? a : throw new NotSupportedException(), user);")]
    [InlineData("var name = flag ? \"new_checkout\" : \"free_shipping\"; Use(name); _ = await client.CheckGateAsync(name, user);")]
    public Task A_name_that_may_be_another_is_not_changed(string statement) => Verify(statement, null);

    [Fact]
    public Task A_name_that_is_kept_in_a_local_is_this_one() => Verify(
        "var name = \"new_checkout\"; Use(name); _ = await client.CheckGateAsync(name, user);",
        "var name = \"new_checkout\"; Use(name); _ = await Gates.NewCheckout.CheckAsync(client, user);");

    [Fact]
    public Task The_namespace_is_there_already() => Test(
        Source("_ = await client.CheckGateAsync({|STATSIG2007:\"new_checkout\"|}, user);", "using App.Flags;\n"),
        Source("_ = await Gates.NewCheckout.CheckAsync(client, user);", "using App.Flags;\n")).RunAsync();

    [Fact]
    public Task Another_class_of_that_name_is_not_taken_for_it() => Test(
        Source("_ = await client.CheckGateAsync({|STATSIG2007:\"new_checkout\"|}, user);") + "\nstatic class Gates { }",
        Source("_ = await App.Flags.Gates.NewCheckout.CheckAsync(client, user);") + "\nstatic class Gates { }").RunAsync();

    [Fact]
    public Task A_call_in_an_argument_of_another_is_changed_with_it() => Test(
        Source("_ = await client.CheckGateAsync({|STATSIG2007:\"new_checkout\"|}, new StatsigUser((await client.CheckGateAsync({|STATSIG2007:\"free_shipping\"|}, user)).ToString()));"),
        Source("_ = await Gates.NewCheckout.CheckAsync(client, new StatsigUser((await Gates.FreeShipping.CheckAsync(client, user)).ToString()));", "using App.Flags;\n")).RunAsync();

    [Fact]
    public Task Of_many_those_that_compile_are_changed()
    {
        var test = Test(
            Source("_ = await client.CheckGateAsync({|STATSIG2007:\"new_checkout\"|}, user); Use((await client.GetConfigAsync({|STATSIG2007:\"settings\"|}, user)).Value.ValueKind); _ = await client.CheckGateAsync({|STATSIG2007:\"free_shipping\"|}, user);"),
            Source("_ = await Gates.NewCheckout.CheckAsync(client, user); Use((await client.GetConfigAsync({|STATSIG2007:\"settings\"|}, user)).Value.ValueKind); _ = await Gates.FreeShipping.CheckAsync(client, user);", "using App.Flags;\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Top_level_statements_are_changed()
    {
        var test = Test(
            "using Statsig.Runtime;\n\nIStatsigClient client = StatsigClient.Shared;\nvar user = new StatsigUser(\"1\");\nvar on = await client.CheckGateAsync({|STATSIG2007:\"new_checkout\"|}, user);\nSystem.Console.WriteLine(on);\n",
            "using App.Flags;\nusing Statsig.Runtime;\n\nIStatsigClient client = StatsigClient.Shared;\nvar user = new StatsigUser(\"1\");\nvar on = await Gates.NewCheckout.CheckAsync(client, user);\nSystem.Console.WriteLine(on);\n");
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task The_title_names_the_accessor()
    {
        var test = Test(Source("_ = await client.CheckGateAsync({|STATSIG2007:\"new_checkout\"|}, user);"), Source("_ = await Gates.NewCheckout.CheckAsync(client, user);", "using App.Flags;\n"));
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Use Gates.NewCheckout", action.Title);
        return test.RunAsync();
    }

    private static Task Verify(string statement, string? fixedStatement) => FixedProject.Create(Source(statement), Manifest).VerifyAsync(
        new TypedAccessorFixProvider(), "STATSIG2007", "UseAccessor", fixedStatement is null ? null : Source(fixedStatement, "using App.Flags;\n"));

    private static StatsigFixTest<NameAnalyzer, TypedAccessorFixProvider> Test(string source, string fixedSource) =>
        new StatsigFixTest<NameAnalyzer, TypedAccessorFixProvider>(source, fixedSource, Manifest).Using("UseAccessor");

    private static string Source(string statement, string usings = "") => $$"""
        using System;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        {{usings}}using Statsig.Runtime;

        class Program
        {
            static async Task M(IStatsigClient client, StatsigClient own, StatsigUser user, bool flag, CancellationToken ct)
            {
                {{statement}}
                await Task.Yield();
            }

            static void Use(object? value) { }
            static void Wrapper([StatsigName(StatsigEntity.Gate)] string name, StatsigUser user) { }
            static Task<IStatsigClient> Make() => throw new NotSupportedException();
        }
        """;
}
