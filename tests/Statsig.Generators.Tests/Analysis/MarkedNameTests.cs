using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class MarkedNameTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} }, "configs": { "settings": {} } }""";

    private const string Wrappers = """
        #nullable enable
        using System;
        using Statsig.Runtime;

        public sealed class GateAttribute : Attribute
        {
            public GateAttribute([StatsigName(StatsigEntity.Gate)] string name) { }
            public GateAttribute() { }
            [StatsigName(StatsigEntity.Gate)] public string? Other { get; set; }
            [StatsigName(StatsigEntity.DynamicConfig)] public string? Config;
        }

        public class Wrapper
        {
            public Wrapper([StatsigName(StatsigEntity.Gate)] string first) { }
            public Wrapper() { }
            [StatsigName(StatsigEntity.Gate)] public string? Gate { get; set; }
            [StatsigName(StatsigEntity.Gate)] public string? GateField;
            [StatsigName(StatsigEntity.Gate)] public virtual string Given => "new_checkout";
            public virtual bool IsOn([StatsigName(StatsigEntity.Gate)] string name, int unmarked = 0) => unmarked > 0;
            public static void Configure([StatsigName(StatsigEntity.DynamicConfig)] string name) { }
            public static void All([StatsigName(StatsigEntity.Gate)] params string[] names) { }
            public bool Unmarked(string gateName) => gateName.Length > 1;
        }

        public class Derived : Wrapper { public override bool IsOn(string name, int unmarked = 0) => true; }

        public record Flag([property: StatsigName(StatsigEntity.Gate)] string Label, [StatsigName(StatsigEntity.Gate)] string Name);
        """;

    private const string Uses = """
        #nullable enable
        [Gate({|STATSIG2001:"new_chekout"|}, Other = {|STATSIG2001:"new_chekout"|}, Config = {|STATSIG2005:"new_checkout"|})]
        class Wrong : Wrapper
        {
            Wrong() : base({|STATSIG2001:"new_chekout"|}) { }
            Wrong(int i) : this() { }

            void M(Wrapper wrapper, Derived derived)
            {
                wrapper.IsOn({|STATSIG2001:"new_chekout"|});
                wrapper?.IsOn(name: {|STATSIG2001:"new_chekout"|}, unmarked: 1);
                derived.IsOn({|STATSIG2001:"new_chekout"|});
                Wrapper.Configure({|STATSIG2005:"new_checkout"|});
                Wrapper.All("new_checkout", {|STATSIG2001:"new_chekout"|});
                wrapper!.Gate = {|STATSIG2001:"new_chekout"|};
                wrapper.GateField = {|STATSIG2001:"new_chekout"|};
                _ = new Wrapper({|STATSIG2001:"new_chekout"|}) { Gate = {|STATSIG2001:"new_chekout"|} };
                Wrapper implicitly = new({|STATSIG2001:"new_chekout"|});
                _ = new Flag("anything", {|STATSIG2001:"new_chekout"|});
                bool Local([Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string name) => true;
                Local({|STATSIG2001:"new_chekout"|});
            }

            [Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string _own = {|STATSIG2001:"new_chekout"|};
            [Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string Own { get; } = {|STATSIG2001:"new_chekout"|};
            [Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string Computed => {|STATSIG2001:"new_chekout"|};
            public override string Given => {|STATSIG2001:"new_chekout"|};
            void Default([Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string own = {|STATSIG2001:"new_chekout"|}) { }
        }

        [Gate("new_checkout", Other = "new_checkout", Config = "settings")]
        class Right
        {
            void M(Wrapper wrapper)
            {
                wrapper.IsOn("new_checkout");
                wrapper.Unmarked("new_chekout");
                wrapper.Gate = "new_checkout";
                wrapper.Gate += "_beta";
                Wrapper.Configure("settings");
                _ = new Wrapper("new_checkout") { GateField = "new_checkout" };
                _ = new Flag("anything", "new_checkout");
            }
        }
        """;

    [Fact]
    public Task What_is_marked_in_the_project_is_checked()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, Uses);
        test.TestState.Sources.Add(Wrappers);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_is_marked_in_another_assembly_is_checked()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, Uses);
        test.TestState.AdditionalReferences.Add(StubAssembly.Compile("Wrappers", Wrappers, GeneratorSetup.Runtime));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_attribute_is_known_by_its_full_name_without_the_runtime() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        (Microsoft.CodeAnalysis.MetadataReference?)null,
        """
        class App
        {
            void IsOn([Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string name) => IsOn({|STATSIG2001:"new_chekout"|});
            void Other([Mine.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string name) => Other("new_chekout");
        }

        namespace Statsig.Runtime
        {
            enum StatsigEntity { Gate, DynamicConfig, Experiment, Layer }
            sealed class StatsigNameAttribute : System.Attribute { public StatsigNameAttribute(StatsigEntity entity) { } }
        }

        namespace Mine
        {
            sealed class StatsigNameAttribute : System.Attribute { public StatsigNameAttribute(Statsig.Runtime.StatsigEntity entity) { } }
        }
        """);
}
