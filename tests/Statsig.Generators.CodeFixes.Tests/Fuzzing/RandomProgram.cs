namespace Statsig.Generators.CodeFixes.Tests.Fuzzing;

/// <summary>Programs put together at random of calls, keys and the statements that they stand in.</summary>
internal static class RandomProgram
{
    public const string Manifest = """
        {
          "namespace": "App.Flags",
          "gates": { "new_checkout": {}, "free_shipping": {} },
          "configs": { "settings": { "schema": { "properties": { "max_items": { "type": "integer" } } } }, "raw": {} },
          "experiments": { "button_test": { "schema": { "properties": { "color": { "type": "string" } } }, "groups": { "Blue": {} } } },
          "layers": { "home": {} }
        }
        """;

    /// <summary>What may stand in the place of a word, and of the words in that.</summary>
    private static readonly (string Word, string[] Choices)[] Grammar =
    [
        ("GATE",
        [
            "client.CheckGateAsync(NAME, user)", "client.CheckGateAsync(NAME, user, ct)", "client.CheckGateAsync(user: user, gateName: NAME)", "StatsigClient.Shared.CheckGateAsync(NAME, user)",
            "(flag ? client : own).CheckGateAsync(NAME, user, cancellationToken: ct)", "own.CheckGateAsync(NAME, new StatsigUser(KEY))", "Wrap(NAME)",
            "(maybe?.CheckGateAsync(NAME, user) ?? default)", "new ValueTask<bool>(maybe?.CheckGateAsync(user: user, gateName: NAME).AsTask() ?? Task.FromResult(flag))",
            "(Find(KEY)?.CheckGateAsync(NAME, user, ct)).GetValueOrDefault()", "(holder?.Maybe?.CheckGateAsync(NAME, user) ?? new(false))", "(holder?.Own.CheckGateAsync(NAME, user) ?? default)",
            "client /* a */ .CheckGateAsync(/* b */ NAME /* c */, user /* d */)", "own\n.CheckGateAsync(\nNAME, // a\nuser) // b\n", "StatsigClient.Shared.CheckGateAsync(gateName: /* a */ NAME, // b\nuser)",
            "Flags[NAME]", "(Flags + NAME)",
        ]),
        ("EVALUATION", ["client.GetConfigAsync(VALUE, user, ct)", "client.GetExperimentAsync(\"button_test\", user)", "client.GetLayerAsync(\"home\", user)", "client.GetLayerAsync(\"hmoe\", user)"]),
        ("NAME",
        [
            "\"new_checkout\"", "\"free_shipping\"", "\"new_chekout\"", "Constant", "Field", "@\"new_checkout\"", "$\"new_{Part}\"", "(\"new_chekout\")", "flag ? \"new_checkout\" : Constant",
            "nameof(new_chekout)",
        ]),
        ("VALUE", ["\"settings\"", "\"raw\"", "\"button_test\"", "\"setings\"", "\"nothing_like_it\""]),
        ("KEY", ["\"secret-AbCdEf0123456789\"", "\"on\""]),
    ];

    private static readonly string[] Statements =
    [
        "if (await GATE) { Use(KEY); }", "var on = await GATE; Use(on);", "ValueTask<bool> task = GATE; Use(await task);", "Func<Task<bool>> later = async () => await GATE; Use(await later());",
        "_ = await GATE && !await GATE;", "Use(await GATE ? KEY : \"off\");", "Use((await GATE).ToString());", "async ValueTask<bool> Local() => await GATE.ConfigureAwait(false); Use(await Local());",
        "var value = (await EVALUATION).Value; Use(value);", "Use((await EVALUATION).Reason);", "Use((await EVALUATION).Value.ToString());", "Evaluation<JsonElement> kept = await EVALUATION; Use(kept);",
        "Use((await EVALUATION).Value.ValueKind);", "foreach (var x in new[] { await GATE, await GATE }) { Use(x); }", "switch (await GATE) { case true: Use(1); break; default: Use(KEY); break; }",
        "using (var source = new CancellationTokenSource()) { Use(await GATE); }", "try { await GATE; } finally { Use(KEY); }", "string key = KEY; Use(key);", "const string secret = KEY; Use(secret);",
        "var options = new StatsigOptions { ApiKey = KEY }; Use(options);", "Use($\"{await GATE} and {KEY}\");", "Use(new { A = await GATE, B = await EVALUATION });", "Use(from x in new[] { 1 } select GATE);",
        "foreach (var each in new[] { \"new_checkout\", NAME }) { Use(await client.CheckGateAsync(each, user)); }", "(Marked, _) = (NAME, KEY); Use(Marked);", "Marked = Marked ?? NAME;",
        "switch (user.UserId) { case Constant: Use(await GATE); break; case \"free_shipping\": Use(await client.CheckGateAsync(Other, user)); break; }",
        "lock (Lock) { Use(GATE); }", "Use(await EVALUATION is { RuleId: \"x\" });",
    ];

    public static string Make(Random random)
    {
        var body = string.Join("\n        ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => "{ " + Fill(Pick(Statements, random), random) + " }"));
        return $$"""
            using System;
            using System.Linq;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Statsig.Runtime;

            namespace App;

            public class Shop(IStatsigClient client)
            {
                private const string Constant = "new_checkout", Part = "chekout", new_chekout = "", Other = "free_shiping";
                private static readonly string Field = "new_chekout";
                private static readonly object Lock = new();

                [StatsigName(StatsigEntity.Gate)] private string Marked { get; set; } = "new_checkout";

                public async Task M(StatsigClient own, IStatsigClient? maybe, Holder? holder, StatsigUser user, bool flag, CancellationToken ct)
                {
                    {{body}}
                    await Task.Yield();
                }

                private ValueTask<bool> Wrap([StatsigName(StatsigEntity.Gate)] string name) => client.CheckGateAsync(name, new StatsigUser("1"));
                private static void Use(object? value) { }
                private static IStatsigClient? Find(string key) => null;
                private static Holder Flags => new();
            }

            public class Holder
            {
                public IStatsigClient? Maybe => null;
                public IStatsigClient Own => null!;
                public ValueTask<bool> this[[StatsigName(StatsigEntity.Gate)] string name] => default;
                public static ValueTask<bool> operator +(Holder holder, [StatsigName(StatsigEntity.Gate)] string name) => default;
            }
            """;
    }

    private static string Fill(string text, Random random)
    {
        foreach (var (word, choices) in Grammar)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, StringComparison.Ordinal))
            {
                text = text[..at] + Pick(choices, random) + text[(at + word.Length)..];
            }
        }

        return text;
    }

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
