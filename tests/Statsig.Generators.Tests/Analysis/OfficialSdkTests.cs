using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class OfficialSdkTests
{
    private const string Manifest = """
        { "gates": { "new_checkout": {} }, "configs": { "settings": {} }, "experiments": { "button_test": {} }, "layers": { "home": {} } }
        """;

    [Fact]
    public Task Names_in_calls_of_the_older_sdk_are_checked() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        StubAssembly.Legacy,
        """
        using System.Collections.Generic;
        using Statsig;
        using Statsig.Server;
        using static Statsig.Client.StatsigClient;

        class App
        {
            void Wrong(StatsigUser user, ServerDriver driver)
            {
                StatsigServer.CheckGateSync(user, {|STATSIG2001:"new_chekout"|});
                StatsigServer.GetFeatureGate(user, {|STATSIG2001:"new_chekout"|});
                StatsigServer.GetConfigSync(user, {|STATSIG2002:"setings"|});
                StatsigServer.GetExperimentSync(user, {|STATSIG2003:"buton_test"|});
                StatsigServer.GetExperimentSync(user, {|STATSIG2005:"settings"|});
                StatsigServer.GetLayerSync(user, {|STATSIG2004:"hmoe"|});
                StatsigServer.ManuallyLogGateExposure(user, {|STATSIG2001:"new_chekout"|});
                StatsigServer.OverrideGate({|STATSIG2001:"new_chekout"|}, true);
                StatsigServer.OverrideConfig({|STATSIG2005:"home"|}, new Dictionary<string, object>());
                driver.CheckGateSync(user, {|STATSIG2001:"new_chekout"|});
                CheckGate({|STATSIG2001:"new_chekout"|});
                GetLayer({|STATSIG2004:"hmoe"|});
            }

            void Right(StatsigUser user, ServerDriver driver)
            {
                StatsigServer.CheckGateSync(user, "new_checkout");
                StatsigServer.GetConfigSync(user, "settings");
                StatsigServer.GetConfigSync(user, "button_test");
                StatsigServer.GetExperimentSync(user, "button_test");
                StatsigServer.GetLayerSync(user, "home");
                StatsigServer.LogEvent(user, "new_chekout");
                user.AddCustomProperty("new_chekout", 1);
                CheckGate("new_checkout");
            }
        }
        """);

    [Fact]
    public Task Names_in_calls_of_the_newer_sdk_are_checked() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        StubAssembly.Core,
        """
        using System.Collections.Generic;
        using Statsig;

        class App
        {
            void Wrong(IStatsig statsig, Statsig.Statsig own, IStatsigUser user)
            {
                statsig.CheckGate(user, {|STATSIG2001:"new_chekout"|});
                statsig?.CheckGate(user, {|STATSIG2001:"new_chekout"|}, new EvaluationOptions());
                own.GetFeatureGate(user, {|STATSIG2001:"new_chekout"|});
                statsig!.GetDynamicConfig(user, {|STATSIG2002:"setings"|});
                statsig.GetExperiment(user, {|STATSIG2003:"buton_test"|});
                statsig.GetLayer(user, {|STATSIG2005:"button_test"|});
                own.OverrideDynamicConfig({|STATSIG2002:"setings"|}, new Dictionary<string, object>());
                own.OverrideExperimentByGroupName({|STATSIG2003:"buton_test"|}, "Control");
                own.RemoveLayerOverride({|STATSIG2004:"hmoe"|});
            }

            void Right(IStatsig statsig, Statsig.Statsig own, IStatsigUser user)
            {
                statsig.CheckGate(user, "new_checkout");
                statsig.GetDynamicConfig(user, "button_test");
                statsig.GetExperiment(user, "button_test");
                statsig.GetLayer(user, "home");
                own.OverrideExperimentByGroupName("button_test", "new_chekout");
                statsig.LogEvent(user, "new_chekout");
            }
        }
        """);

    [Fact]
    public Task Methods_of_nested_types_are_checked() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        StubAssembly.Compile("Nested", "namespace Statsig.More { public static class Outer { public static class Inner { public static bool CheckGate(string gateName) => false; } } }"),
        """
        class App
        {
            bool M() => Statsig.More.Outer.Inner.CheckGate({|STATSIG2001:"new_chekout"|});
        }
        """);

    [Fact]
    public Task What_is_no_method_of_theirs_is_not_checked() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        StubAssembly.Compile(
            "Others",
            """
            namespace Statsig.More
            {
                public sealed class Options { public Options(string gateName) { } public string this[string gateName] => gateName; }
                public interface IFlags { bool CheckGate(string gateName); bool CheckMany(string[] gateName); bool CheckNumber(int gateName); }
            }
            """),
        """
        using Statsig.More;

        class Own : IFlags
        {
            public bool CheckGate(string gateName) => false;
            public bool CheckMany(string[] gateName) => false;
            public bool CheckNumber(int gateName) => false;
        }

        class App
        {
            void M(Own own, IFlags theirs)
            {
                _ = new Options("new_chekout")["new_chekout"];
                own.CheckGate("new_chekout");
                theirs.CheckMany(new[] { "new_chekout" });
                theirs.CheckNumber(5);
                theirs.CheckGate({|STATSIG2001:"new_chekout"|});
            }
        }
        """);

    [Fact]
    public Task A_parameter_of_that_name_elsewhere_is_not_ours() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        StubAssembly.Compile("Other", "namespace StatsigLike { public static class Flags { public static bool CheckGate(string gateName) => false; } }"),
        """
        class App
        {
            bool M() => StatsigLike.Flags.CheckGate("new_chekout");
        }
        """);
}
