using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>Names in code of all shapes that C# has: each wrong one is reported once, where it stands, and no right one is.</summary>
public class CodeShapeTests
{
    private const string Manifest = """
        { "gates": { "new_checkout": {} }, "configs": { "settings": {} }, "experiments": { "button_test": {} }, "layers": { "home": {} } }
        """;

    private const string Wrappers = """
        using System;
        using Statsig.Runtime;

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        public sealed class GateAttribute([StatsigName(StatsigEntity.Gate)] string name) : Attribute { public string Name => name; }

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        public sealed class GatesAttribute<T>([StatsigName(StatsigEntity.Gate)] params string[] names) : Attribute
        {
            public string[] Names => names;
            [StatsigName(StatsigEntity.DynamicConfig)] public string Config { get; set; }
        }

        public interface IFlags
        {
            bool IsOn([StatsigName(StatsigEntity.Gate)] string name, int unmarked = 0, bool and = true);
            bool IsDefault([StatsigName(StatsigEntity.Gate)] string name) => true;
            static abstract bool IsStatic([StatsigName(StatsigEntity.Gate)] string name);
        }

        public class Flags : IFlags
        {
            public required string Unmarked { get; init; }
            [StatsigName(StatsigEntity.Gate)] public string Gate { get; init; }
            public Flags Inner { get; init; }
            public virtual bool IsOn(string name, int unmarked = 0, bool and = true) => and;
            public static bool IsStatic(string name) => true;
        }

        public class Base([StatsigName(StatsigEntity.Gate)] string name) { public string Name => name; }
        """;

    [Fact]
    public Task Members_of_all_kinds() => Verify(
        """
        #nullable enable
        using System;
        using System.Collections.Generic;

        class App(Flags flags)
        {
            private readonly bool _field = Flags.IsStatic({|STATSIG2001:"new_chekout"|});
            private static readonly Lazy<bool> Later = new(() => Flags.IsStatic({|STATSIG2001:"new_chekout"|}));
            bool Property => flags.IsOn({|STATSIG2001:"new_chekout"|});
            bool Initialized { get; } = Flags.IsStatic({|STATSIG2001:"new_chekout"|});
            bool this[int i] { get => flags.IsOn({|STATSIG2001:"new_chekout"|}); set => _ = flags.IsOn({|STATSIG2001:"new_chekout"|}, and: value); }
            event Action Changed { add { if (flags.IsOn({|STATSIG2001:"new_chekout"|})) { value(); } } remove { } }
            static App() => Flags.IsStatic({|STATSIG2001:"new_chekout"|});
            App() : this(new Flags { Unmarked = "new_chekout", Gate = {|STATSIG2001:"new_chekout"|} }) { }
            ~App() => flags.IsOn({|STATSIG2001:"new_chekout"|});
            public static bool operator !(App app) => Flags.IsStatic({|STATSIG2001:"new_chekout"|});
            public static explicit operator bool(App app) => Flags.IsStatic({|STATSIG2001:"new_chekout"|});
            IEnumerable<bool> Iterator() { yield return flags.IsOn({|STATSIG2001:"new_chekout"|}); }
            static bool Generic<T>() where T : IFlags => T.IsStatic({|STATSIG2001:"new_chekout"|}) && T.IsStatic("new_checkout");
            enum Kind { [Gate({|STATSIG2001:"new_chekout"|})] One }
            struct Value { public bool On = Flags.IsStatic({|STATSIG2001:"new_chekout"|}); public Value() { } }
            record Derived() : BaseRecord(Flags.IsStatic({|STATSIG2001:"new_chekout"|}));
            record BaseRecord(bool On);
            class Nested : Base { Nested() : base({|STATSIG2001:"new_chekout"|}) { } Nested(int i) : this() { } }
            class Primary(bool on) : Base(on ? {|STATSIG2001:"new_chekout"|} : "new_checkout");
            class Fake : Flags { public override bool IsOn(string name, int unmarked = 0, bool and = true) => base.IsOn({|STATSIG2001:"new_chekout"|}, unmarked, and) || base.IsOn(name, unmarked, and); }
        }

        file static class Extensions { public static bool IsOff(this Flags flags) => !flags.IsOn({|STATSIG2001:"new_chekout"|}); }
        """);

    [Fact]
    public Task Attributes_on_everything() => Verify(
        """
        using System;

        [assembly: Gate({|STATSIG2001:"new_chekout"|})]
        [module: Gate({|STATSIG2001:"new_chekout"|}), Gate("new_checkout")]

        [Gates<int>({|STATSIG2001:"new_chekout"|}, "new_checkout", {|STATSIG2001:nameof(App)|}, Config = {|STATSIG2002:"setings"|})]
        [Gates<string>(new[] { {|STATSIG2001:"new_chekout"|} }), Gates<string>, Gates<string>(Config = "settings")]
        [type: Gate({|STATSIG2001:App.Misspelt|})]
        class App<[Gate({|STATSIG2001:"new_chekout"|})] T>
        {
            [field: Gate({|STATSIG2001:"new_chekout"|})] int Auto { [Gate({|STATSIG2001:"new_chekout"|})] get; [param: Gate({|STATSIG2001:"new_chekout"|})] set; }
            [return: Gate({|STATSIG2001:"new_chekout"|})] int M([Gate({|STATSIG2001:"new_chekout"|})] int i)
            {
                [Gate({|STATSIG2001:"new_chekout"|})] int Local() => i;
                Func<int, int> lambda = [Gate({|STATSIG2001:"new_chekout"|})] ([Gate({|STATSIG2001:"new_chekout"|})] int j) => j;
                return Local() + lambda(1);
            }
        }

        static class App { public const string Misspelt = "new_chekout"; }
        delegate void Handler([Gate({|STATSIG2001:"new_chekout"|})] int i);
        """);

    [Fact]
    public Task Expressions_of_all_kinds() => Verify(
        """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using AliasOfFlags = Flags;
        using Pair = (string Gate, Flags Flags);

        class App
        {
            async Task<object?> M(Flags flags, Flags? maybe, object given, Pair pair, Dictionary<string, Flags> all)
            {
                if (given is Flags { Inner: { } inner } && inner.IsOn({|STATSIG2001:"new_chekout"|}) || given is Flags { Gate: "anything" }) { }
                for (var i = 0; flags.IsOn({|STATSIG2001:"new_chekout"|}, i); i++) { }
                while (!flags.IsOn(name: {|STATSIG2001:"new_chekout"|})) { break; }
                switch (given) { case int when flags.IsOn({|STATSIG2001:"new_chekout"|}): break; case "new_chekout": break; }
                using (flags.IsOn({|STATSIG2001:"new_chekout"|}) ? null : (IDisposable?)null) { }
                lock (given) { _ = flags.IsOn(and: false, unmarked: 1, name: {|STATSIG2001:"new_chekout"|}); }
                try { throw flags.IsOn({|STATSIG2001:"new_chekout"|}) ? new Exception() : new TimeoutException(); } catch when (flags.IsOn({|STATSIG2001:"new_chekout"|})) { }
                var query = from each in all where each.Value.IsOn({|STATSIG2001:"new_chekout"|}) let isOn = flags.IsOn({|STATSIG2001:"new_chekout"|}) orderby isOn select flags.IsOn({|STATSIG2001:"new_chekout"|});
                Expression<Func<Flags, bool>> tree = f => f.IsOn({|STATSIG2001:"new_chekout"|}, 0, true);
                var lambda = (bool on = true) => flags.IsOn({|STATSIG2001:"new_chekout"|}, and: on);
                Func<Task<bool>> later = async () => { await Task.Yield(); return flags.IsOn({|STATSIG2001:"new_chekout"|}); };
                static bool Local(AliasOfFlags f) => f.IsOn({|STATSIG2001:"new_chekout"|});
                _ = maybe?.Inner?.Inner.IsOn({|STATSIG2001:"new_chekout"|}) ?? flags!.Inner!.IsOn({|STATSIG2001:"new_chekout"|});
                _ = (maybe ?? new AliasOfFlags { Unmarked = "", Inner = new() { Unmarked = "", Gate = {|STATSIG2001:"new_chekout"|} } }).IsOn({|STATSIG2001:"new_chekout"|});
                _ = $"{flags.IsOn({|STATSIG2001:"new_chekout"|})} {(flags.IsOn("new_checkout") ? "new_chekout" : "")}";
                _ = given switch { string text when flags.IsOn({|STATSIG2001:"new_chekout"|}) => text, _ => flags.IsOn({|STATSIG2001:"new_chekout"|}).ToString() };
                _ = new { On = flags.IsOn({|STATSIG2001:"new_chekout"|}), Gate = "new_chekout" };
                bool[] list = [flags.IsOn({|STATSIG2001:"new_chekout"|}), .. new[] { flags.IsOn({|STATSIG2001:"new_chekout"|}) }];
                _ = (pair.Flags.IsOn({|STATSIG2001:"new_chekout"|}), all["new_chekout"].IsOn({|STATSIG2001:"new_chekout"|}));
                _ = flags.@IsOn(@name: {|STATSIG2001:"new_chekout"|}) & global::Flags.IsStatic({|STATSIG2001:"new_chekout"|});
                _ = new Base /* which */ ({|STATSIG2001:"new_chekout"|});
                Base target = new /* which */ ({|STATSIG2001:"new_chekout"|}), other = new
                    ({|STATSIG2001:"new_chekout"|});
                _ = flags.IsOn(pair.Gate) && query.Any() && lambda() && await later() && Local(flags) && list[0] && tree.CanReduce;
                dynamic anything = flags;
                anything.IsOn("new_chekout");
                Func<string, int, bool, bool> unmarked = flags.IsOn;
                return unmarked("new_chekout", 1, true) ? nameof(flags.IsOn) : new[] { target, other };
            }
        }
        """);

    [Fact]
    public Task What_the_preprocessor_leaves_and_where_it_says_lines_are() => Verify(
        """
        #define LEFT
        class App
        {
            void M(Flags flags)
            {
        #if LEFT
                flags.IsOn({|STATSIG2001:"new_chekout"|});
        #else
                flags.IsOn("new_chekout");
        #endif
        #line 5 "other.txt"
                flags.IsOn({|STATSIG2001:"new_chekout"|});
        #line hidden
                flags.IsOn({|STATSIG2001:"new_chekout"|});
        #line default
        #pragma warning disable STATSIG2001
                flags.IsOn("new_chekout");
        #pragma warning restore
                // flags.IsOn("new_chekout");
                /// <summary><c>flags.IsOn("new_chekout")</c></summary>
                var text = "flags.IsOn(\"new_chekout\")";
            }
        }
        """);

    [Fact]
    public Task Top_level_statements()
    {
        var test = Test(
            """
            using Statsig.Runtime;

            var name = "new_chekout";
            var user = new StatsigUser("42");
            await using var client = new StatsigClient(new StatsigOptions { ApiKey = args[0] });
            if (await client.CheckGateAsync({|STATSIG2001:name|}, user) && IsOn({|STATSIG2001:"new_chekout"|}) && IsOn("new_checkout")) { return 1; }
            return 0;

            static bool IsOn([StatsigName(StatsigEntity.Gate)] string name) => name.Length > 1;

            public partial class Program { static readonly bool On = Flags.IsStatic({|STATSIG2001:"new_chekout"|}); }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Parts_of_a_class_in_several_files()
    {
        var test = Test("partial class App { bool M() => Is(Name) && Is({|STATSIG2001:Misspelt|}); }");
        test.TestState.Sources.Add("partial class App { const string Misspelt = \"new_chekout\"; static readonly string Name; static App() => Name = \"new_checkout\"; }");
        test.TestState.Sources.Add("using static Flags; partial class App { bool Is([Statsig.Runtime.StatsigName(Statsig.Runtime.StatsigEntity.Gate)] string name) => IsStatic(name); }");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_older_sdk_in_all_shapes() => Verify(
        StubAssembly.Legacy,
        """
        global using Server = Statsig.Server.StatsigServer;
        using static Statsig.Server.StatsigServer;
        using Statsig;

        class App
        {
            const string Part = "chekout";
            readonly bool _on = CheckGateSync(new StatsigUser { UserID = "1" }, {|STATSIG2001:$"new_{Part}"|});

            object M(StatsigUser user, bool flag) => new object[]
            {
                Server.CheckGateSync(gateName: {|STATSIG2001:"new_chekout"|}, user: user), GetConfigSync(user, flag ? {|STATSIG2002:"setings"|} : "settings"),
                Server.GetExperimentSync(user, flag switch { true => "button_test", _ => {|STATSIG2003:"buton_test"|} }), GetLayerSync(user, ({|STATSIG2004:"hmoe"|})), CheckGateSync(user, "new_checkout"),
            };
        }
        """);

    [Fact]
    public Task The_newer_sdk_in_all_shapes() => Verify(
        StubAssembly.Core,
        """
        using System;
        using Statsig;

        class App(IStatsig statsig)
        {
            readonly Func<IStatsig, IStatsigUser, bool> _check = (s, user) => s.CheckGate(user, {|STATSIG2001:"new_chekout"|});

            object M(IStatsigUser user, string name) => new object[]
            {
                statsig?.CheckGate(gateName: {|STATSIG2001:"new_chekout"|}, user: user), statsig!.GetDynamicConfig(user, name ?? {|STATSIG2002:"setings"|}),
                statsig is { } own && own.GetExperiment(user, {|STATSIG2003:"buton_test"|}) is { } test ? test : null, statsig.GetLayer(user, (string){|STATSIG2004:"hmoe"|}), statsig.CheckGate(user, "new_checkout"),
            };
        }
        """);

    private static Task Verify(MetadataReference sdk, string source)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, sdk, source);
        test.DisabledDiagnostics.Add("STATSIG2006");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string source) => Test(source).RunAsync(TestContext.Current.CancellationToken);

    private static StatsigAnalyzerTest<NameAnalyzer> Test(string source)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, source);
        test.TestState.Sources.Add(Wrappers);
        return test;
    }
}
