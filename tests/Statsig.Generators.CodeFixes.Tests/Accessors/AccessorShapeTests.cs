using Statsig.Generators.CodeFixes.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Accessors;

/// <summary>The accessor in place of calls as people write them: behind conditions, with comments, among other things of the same name.</summary>
public class AccessorShapeTests
{
    private const string Manifest = """
        {
          "namespace": "Shop.Flags",
          "gates": { "new_checkout": {} },
          "configs": { "settings": { "schema": { "properties": { "max_items": { "type": "integer" } } } }, "raw": {} }
        }
        """;

    [Theory]
    [InlineData("_ = maybe?.CheckGateAsync(NAME, user);", "_ = maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout.CheckAsync(maybe, user);")]
    [InlineData("_ = this._maybe?.CheckGateAsync(NAME, user, ct);", "_ = this._maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout.CheckAsync(this._maybe, user, ct);")]
    [InlineData(
        "if (await (maybe?.CheckGateAsync(NAME, user) ?? new ValueTask<bool>(false))) { }",
        "if (await ((maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout.CheckAsync(maybe, user)) ?? new ValueTask<bool>(false))) { }")]
    [InlineData("Task<bool>? task = maybe?.CheckGateAsync(NAME, user).AsTask(); Use(task);", "Task<bool>? task = maybe is null ? null : Gates.NewCheckout.CheckAsync(maybe, user).AsTask(); Use(task);")]
    [InlineData("var on = maybe?.CheckGateAsync(gateName: NAME, user: user).Result ?? false; Use(on);", "var on = (maybe is null ? default(bool?) : Gates.NewCheckout.CheckAsync(maybe, user: user).Result) ?? false; Use(on);")]
    [InlineData("Use(maybe?.CheckGateAsync(user: user, gateName: NAME));", "Use(maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout.CheckAsync(maybe, user: user));")]
    [InlineData("_ = Find()?.CheckGateAsync(NAME, user);", "_ = Find() is { } client2 ? Gates.NewCheckout.CheckAsync(client2, user) : default(ValueTask<bool>?);")]
    [InlineData("_ = holder?.Client?.CheckGateAsync(NAME, user);", "_ = holder?.Client is { } client2 ? Gates.NewCheckout.CheckAsync(client2, user) : default(ValueTask<bool>?);")]
    [InlineData("Func<ValueTask<bool>?> later = () => maybe?.CheckGateAsync(NAME, user); Use(later);", "Func<ValueTask<bool>?> later = () => maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout.CheckAsync(maybe, user); Use(later);")]
    [InlineData("var e = maybe?.GetConfigAsync(\"settings\", user).Result; Use(e?.Reason);", "var e = maybe is null ? default(Evaluation<SettingsConfig>?) : Configs.Settings.EvaluateAsync(maybe, user).Result; Use(e?.Reason);")]
    [InlineData("Use(maybe?.GetConfigAsync(\"raw\", user).AsTask().Result.RuleId);", "Use(maybe is null ? null : Configs.Raw.EvaluateAsync(maybe, user).AsTask().Result.RuleId);")]
    [InlineData("if (maybe?.CheckGateAsync(NAME, user) is { } check && await check) { }", "if ((maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout.CheckAsync(maybe, user)) is { } check && await check) { }")]
    [InlineData("_ = maybe /* none in tests */ ?.CheckGateAsync(NAME, user);", "_ = maybe is null ? default(ValueTask<bool>?) : Gates.NewCheckout /* none in tests */ .CheckAsync(maybe, user);")]
    public Task A_call_behind_a_condition_keeps_its_condition(string statement, string fixedStatement) => Verify(statement, fixedStatement);

    [Theory]
    [InlineData("maybe?.CheckGateAsync(NAME, user);")]
    [InlineData("_ = holder?.Own.CheckGateAsync(NAME, user);")]
    [InlineData("_ = holder?.Owns[0].CheckGateAsync(NAME, user);")]
    [InlineData("Use(maybe?.GetConfigAsync(\"settings\", user).Result.Value.ValueKind);")]
    [InlineData("_ = client.CheckGateAsync(\n#if true\n            NAME,\n#endif\n            user);")]
    public Task What_would_not_be_the_same_is_not_offered(string statement) => Verify(statement, null);

    [Theory]
    [InlineData("_ = await client.CheckGateAsync(/* gate */ NAME, /* who */ user);", "_ = await Gates.NewCheckout.CheckAsync(/* gate */ client, /* who */ user);")]
    [InlineData("_ = await client.CheckGateAsync(NAME /* gate */, user /* who */);", "_ = await Gates.NewCheckout.CheckAsync(client /* gate */, user /* who */);")]
    [InlineData("_ = await client.CheckGateAsync(gateName: /* gate */ NAME, user: /* who */ user);", "_ = await Gates.NewCheckout.CheckAsync(/* gate */ client, user: /* who */ user);")]
    [InlineData("_ = await client.CheckGateAsync((/* gate */ NAME), user);", "_ = await Gates.NewCheckout.CheckAsync(/* gate */ client, user);")]
    [InlineData("_ = await client.CheckGateAsync(user: user, /* gate */ gateName: NAME, cancellationToken: ct);", "_ = await Gates.NewCheckout.CheckAsync(client, user: user, /* gate */ cancellationToken: ct);")]
    [InlineData("_ = await client.CheckGateAsync(user: user, gateName: NAME /* gate */);", "_ = await Gates.NewCheckout.CheckAsync(client, user: user /* gate */);")]
    [InlineData("_ = await client.CheckGateAsync(\n            user: user,\n            gateName: NAME);", "_ = await Gates.NewCheckout.CheckAsync(\n            client, user: user);")]
    [InlineData("_ = await client.CheckGateAsync(user: user, // who\n            gateName: NAME);", "_ = await Gates.NewCheckout.CheckAsync(client, user: user // who\n);")]
    [InlineData("_ = await StatsigClient.Shared.CheckGateAsync(/* gate */ NAME, user);", "_ = await Gates.NewCheckout.CheckAsync(/* gate */ user);")]
    [InlineData("_ = await client /* ours */ .CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout /* ours */ .CheckAsync(client, user);")]
    [InlineData("_ = await (client /* ours */).CheckGateAsync(NAME, user);", "_ = await Gates.NewCheckout.CheckAsync((client /* ours */), user);")]
    [InlineData(
        "_ = await client\n            // asks Statsig\n            .CheckGateAsync(\n                NAME, // the gate\n                user) // who\n            .ConfigureAwait(false); // end",
        "_ = await Gates.NewCheckout\n            // asks Statsig\n            .CheckAsync(\n                client, // the gate\n                user) // who\n            .ConfigureAwait(false); // end")]
    [InlineData(
        "_ = await StatsigClient.Shared.CheckGateAsync(\n            NAME, // the gate\n            user);",
        "_ = await Gates.NewCheckout.CheckAsync(\n            // the gate\n            user);")]
    public Task Comments_come_along(string statement, string fixedStatement) => Verify(statement, fixedStatement);

    [Theory]
    [InlineData("ValueTask<bool> Member(StatsigUser user) => _client.CheckGateAsync(NAME, user);", "ValueTask<bool> Member(StatsigUser user) => Gates.NewCheckout.CheckAsync(_client, user);")]
    [InlineData("Func<StatsigUser, ValueTask<bool>> Property => user => _client.CheckGateAsync(NAME, user);", "Func<StatsigUser, ValueTask<bool>> Property => user => Gates.NewCheckout.CheckAsync(_client, user);")]
    [InlineData("static readonly Func<IStatsigClient, StatsigUser, ValueTask<bool>> Field = (c, user) => c.CheckGateAsync(NAME, user);", "static readonly Func<IStatsigClient, StatsigUser, ValueTask<bool>> Field = (c, user) => Gates.NewCheckout.CheckAsync(c, user);")]
    [InlineData("bool this[StatsigUser user] { get { return _client.CheckGateAsync(NAME, user).AsTask().GetAwaiter().GetResult(); } }", "bool this[StatsigUser user] { get { return Gates.NewCheckout.CheckAsync(_client, user).AsTask().GetAwaiter().GetResult(); } }")]
    [InlineData("async Task<string> Chain(StatsigUser user) => (await _client.GetConfigAsync(\"raw\", user).ConfigureAwait(false)).Value.GetRawText().Trim();", "async Task<string> Chain(StatsigUser user) => (await Configs.Raw.EvaluateAsync(_client, user).ConfigureAwait(false)).Value.GetRawText().Trim();")]
    [InlineData("Task<bool[]> All(StatsigUser[] users) => Task.WhenAll(users.Select(async u => await _client.CheckGateAsync(NAME, u)));", "Task<bool[]> All(StatsigUser[] users) => Task.WhenAll(users.Select(async u => await Gates.NewCheckout.CheckAsync(_client, u)));")]
    [InlineData("ValueTask<bool> Static(StatsigUser user) => Shared.CheckGateAsync(NAME, user);", "ValueTask<bool> Static(StatsigUser user) => Gates.NewCheckout.CheckAsync(user);")]
    [InlineData("ValueTask<bool> Gate(StatsigUser user) { ValueTask<bool> Local() => _client.CheckGateAsync(NAME, user); return Local(); }", "ValueTask<bool> Gate(StatsigUser user) { ValueTask<bool> Local() => Gates.NewCheckout.CheckAsync(_client, user); return Local(); }")]

    // Another thing of the class's name is nearer.
    [InlineData("object Gates => _client.CheckGateAsync(NAME, null!);", "object Gates => Flags.Gates.NewCheckout.CheckAsync(_client, null!);")]
    [InlineData("object M(string Gates) => _client.CheckGateAsync(NAME, new StatsigUser(Gates));", "object M(string Gates) => Flags.Gates.NewCheckout.CheckAsync(_client, new StatsigUser(Gates));")]
    [InlineData("enum Gates { None } object M() => _client.CheckGateAsync(NAME, null!);", "enum Gates { None } object M() => Flags.Gates.NewCheckout.CheckAsync(_client, null!);")]
    [InlineData("int Flags => 5; object Gates => _client.CheckGateAsync(NAME, null!);", "int Flags => 5; object Gates => Shop.Flags.Gates.NewCheckout.CheckAsync(_client, null!);")]
    [InlineData("int Shop => 5; int Flags => 5; object Gates => _client.CheckGateAsync(NAME, null!);", "int Shop => 5; int Flags => 5; object Gates => global::Shop.Flags.Gates.NewCheckout.CheckAsync(_client, null!);")]
    public Task Members_of_all_kinds_are_changed(string member, string fixedMember) => FixedProject.Create(MemberSource(member), Manifest).VerifyAsync(
        new TypedAccessorFixProvider(), "STATSIG2007", "UseAccessor", MemberSource(fixedMember, fixedMember.Contains("Flags.Gates", StringComparison.Ordinal) ? "" : "using Shop.Flags;\n"));

    [Fact]
    public Task A_using_that_would_make_other_names_ambiguous_is_not_added() => FixedProject.Create(ClashSource("client.CheckGateAsync(\"new_checkout\", user)"), Manifest).VerifyAsync(
        new TypedAccessorFixProvider(), "STATSIG2007", "UseAccessor", ClashSource("Shop.Flags.Gates.NewCheckout.CheckAsync(client, user)"));

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "\uFEFF")]
    public async Task Line_ends_and_the_byte_order_mark_stay(string lineEnd, string mark)
    {
        string Text(string statement, string usings = "") => mark + Source(statement, usings).ReplaceLineEndings(lineEnd);
        await FixedProject.Create(Text("_ = await StatsigClient.Shared.CheckGateAsync(\n            \"new_checkout\", // the gate\n            user);"), Manifest).VerifyAsync(
            new TypedAccessorFixProvider(), "STATSIG2007", "UseAccessor", Text("_ = await Gates.NewCheckout.CheckAsync(\n            // the gate\n            user);", "using Shop.Flags;\n"));
    }

    private static Task Verify(string statement, string? fixedStatement) => FixedProject.Create(Source(statement.Replace("NAME", "\"new_checkout\"", StringComparison.Ordinal)), Manifest).VerifyAsync(
        new TypedAccessorFixProvider(), "STATSIG2007", "UseAccessor", fixedStatement is null ? null : Source(fixedStatement, "using Shop.Flags;\n"));

    private static string Source(string statement, string usings = "") => $$"""
        using System;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        {{usings}}using Statsig.Runtime;

        class Program
        {
            IStatsigClient? _maybe = null;

            async Task M(IStatsigClient client, IStatsigClient? maybe, Holder? holder, StatsigUser user, CancellationToken ct)
            {
                {{statement}}
                await Task.Yield();
            }

            static IStatsigClient? Find() => null;
            static void Use(object? value) { }
        }

        class Holder
        {
            public IStatsigClient? Client => null;
            public IStatsigClient Own => null!;
            public IStatsigClient[] Owns => null!;
        }
        """;

    private static string MemberSource(string member, string usings = "") => $$"""
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        {{usings}}using Statsig.Runtime;
        using static Statsig.Runtime.StatsigClient;

        namespace Shop
        {
            class Program
            {
                static readonly IStatsigClient _client = null!;
                {{member.Replace("NAME", "\"new_checkout\"", StringComparison.Ordinal)}}
            }
        }
        """;

    private static string ClashSource(string call) => $$"""
        using Other;
        using Statsig.Runtime;

        class Program
        {
            object M(IStatsigClient client, StatsigUser user) => new object[] { {{call}}, new Configs(), Gates.One };
        }

        namespace Other
        {
            class Configs { }
            enum Gates { One }
        }
        """;
}
