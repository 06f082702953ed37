using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

public class NameAnalyzerTests
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {}, "free_shipping": {} },
          "configs": { "checkout_settings": {} },
          "experiments": { "button_test": {} },
          "layers": { "checkout_layer": {} }
        }
        """;

    [Theory]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_chekout\"|}, user)")]
    [InlineData("client.CheckGateAsync(user: user, gateName: {|STATSIG2001:\"new_chekout\"|})")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:Misspelt|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_\" + \"chekout\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:$\"new_{Part}\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:nameof(Misspelt)|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"NEW_CHECKOUT\"|}, user)")]
    [InlineData("client.GetConfigAsync({|STATSIG2002:\"checkout_setting\"|}, user)")]
    [InlineData("client.GetExperimentAsync({|STATSIG2003:\"buton_test\"|}, user)")]
    [InlineData("client.GetLayerAsync({|STATSIG2004:\"checkout_layr\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_chekout\"|}, user, new EvaluationOptions { LogExposure = false })")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_chekout\"|}, user, cancellationToken: default)")]
    [InlineData("client.GetConfigAsync({|STATSIG2002:\"checkout_setting\"|}, user, System.Threading.CancellationToken.None)")]
    [InlineData("StatsigClient.Shared.CheckGateAsync({|STATSIG2001:\"new_chekout\"|}, user)")]
    [InlineData("StatsigClientExtensions.CheckGateAsync(client, {|STATSIG2001:\"new_chekout\"|}, user, default(System.Threading.CancellationToken))")]
    [InlineData("((StatsigClient)client).GetExperimentAsync({|STATSIG2003:\"buton_test\"|}, user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2005:\"checkout_settings\"|}, user)")]
    [InlineData("client.GetConfigAsync({|STATSIG2005:\"new_checkout\"|}, user)")]
    [InlineData("client.GetExperimentAsync({|STATSIG2005:\"checkout_settings\"|}, user)")]
    public Task A_wrong_name_is_reported_where_it_stands(string call) => Verify(call);

    [Theory]
    [InlineData("client.CheckGateAsync(\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync(Right, user)")]
    [InlineData("client.GetConfigAsync(\"checkout_settings\", user)")]
    [InlineData("client.GetConfigAsync(\"button_test\", user)")]
    [InlineData("client.GetExperimentAsync(\"button_test\", user)")]
    [InlineData("client.CheckGateAsync(Unknown(), user)")]
    [InlineData("Own.CheckGate(\"new_chekout\")")]
    [InlineData("Statsig.Mine.Own.CheckGate(\"new_chekout\")")]
    public Task What_is_right_or_not_ours_is_silent(string call) => Verify(call);

    [Fact]
    public Task Nothing_is_reported_without_a_manifest() =>
        StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(null, Source("client.CheckGateAsync(\"new_chekout\", user)"));

    [Fact]
    public Task The_message_names_the_right_one() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        Source("client.CheckGateAsync({|#0:\"new_chekout\"|}, user)"),
        Expect("STATSIG2001").WithLocation(0).WithMessage("The manifest has no gate 'new_chekout'; did you mean 'new_checkout'?"));

    [Fact]
    public Task A_key_that_is_given_as_a_name_is_not_repeated() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        Source("client.CheckGateAsync({|#0:\"secret-AbCdEf0123456789\"|}, user)"),
        Expect("STATSIG2001").WithLocation(0).WithMessage("The manifest has no gate 'secret-AbC\u2026'; this is a server secret"));

    [Theory]
    [InlineData("chekout_banner_v2", "a missing letter")]
    [InlineData("checkout_bannner_v2", "a doubled letter")]
    [InlineData("chekcout_banner_v2", "swapped letters")]
    [InlineData("checkout_bannwr_v2", "a neighbouring letter")]
    [InlineData("checkoutbanner_v2", "a dropped separator")]
    [InlineData("checkout-banner.v2", "changed separators")]
    [InlineData("CheckoutBannerV2", "another case")]
    [InlineData("checkout_banners_v2", "a plural")]
    public Task Among_thousands_of_names_the_one_that_was_meant_is_named(string misspelt, string what)
    {
        string[] words = ["checkout", "search", "payment", "invoice", "banner", "profile", "category", "shipping", "discount", "basket", "address", "country", "review", "rating", "coupon"];
        string[] ends = ["enabled", "redesign", "v2", "rollout", "test", "settings", "beta", "canary", "killswitch", "ramp", "holdout", "pilot", "trial", "shadow", "eu", "us"];
        var names = from first in words from second in words from end in ends where first != second select $"\"{first}_{second}_{end}\": {{}}";
        Assert.True(names.Count() > 3000, what);
        return StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
            "{ \"gates\": { " + string.Join(", ", names) + " } }",
            Source($"client.CheckGateAsync({{|#0:\"{misspelt}\"|}}, user)"),
            Expect("STATSIG2001").WithLocation(0).WithMessage($"The manifest has no gate '{misspelt}'; did you mean 'checkout_banner_v2'?"));
    }

    [Fact]
    public Task A_name_that_is_like_no_other_gets_no_guess() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        Source("client.CheckGateAsync({|#0:\"something_else\"|}, user)"),
        Expect("STATSIG2001").WithLocation(0).WithMessage("The manifest has no gate 'something_else'"));

    [Fact]
    public Task The_message_of_a_wrong_kind_says_both() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        Source("client.GetConfigAsync({|#0:\"new_checkout\"|}, user)"),
        Expect("STATSIG2005").WithLocation(0).WithMessage("'new_checkout' is a gate in the manifest, not a dynamic config"));

    [Fact]
    public Task Generated_code_is_not_analyzed() =>
        StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(Manifest, "// <auto-generated/>\n" + Source("client.CheckGateAsync(\"new_chekout\", user)"));

    [Fact]
    public Task A_broken_manifest_still_knows_its_names() =>
        StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync("""{ "gates": { "new_checkout": { "owner" } """, Source("client.CheckGateAsync(\"new_checkout\", user)"));

    private static Task Verify(string call) => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(Manifest, Source(call));

    private static DiagnosticResult Expect(string id) =>
        CSharpAnalyzerVerifier<NameAnalyzer, DefaultVerifier>.Diagnostic(id);

    private static string Source(string call) => $$"""
        using Statsig.Runtime;

        class App
        {
            const string Right = "new_checkout";
            const string Misspelt = "new_chekout";
            const string Part = "chekout";
            static string Unknown() => Misspelt.ToUpperInvariant();

            static void M(IStatsigClient client, StatsigUser user)
            {
                _ = {{call}};
            }
        }

        static class Own { public static bool CheckGate(string gateName) => gateName.Length > 3; }

        namespace Statsig.Mine
        {
            static class Own { public static bool CheckGate(string gateName) => gateName.Length > 3; }
        }
        """;
}
