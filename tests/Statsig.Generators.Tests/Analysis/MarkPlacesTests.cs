using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>A mark counts wherever C# lets it stand, and however what is marked is used.</summary>
public class MarkPlacesTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} }, "configs": { "settings": {} } }""";

    private const string Wrappers = """
        #nullable enable
        using System;
        using Statsig.Runtime;

        public interface IFlags
        {
            bool this[[StatsigName(StatsigEntity.Gate)] string name] { get; }
            [StatsigName(StatsigEntity.Gate)] string Current { get; set; }
            bool IsOn([StatsigName(StatsigEntity.Gate)] string name);
            bool IsHidden([StatsigName(StatsigEntity.Gate)] string name);
            bool IsGeneric<T>(T value, [StatsigName(StatsigEntity.Gate)] string name);
        }

        public class Flags : IFlags
        {
            public bool this[string name] => true;
            public bool this[int i, [StatsigName(StatsigEntity.DynamicConfig)] string name] { get => i > 0; set { } }
            public string Current { get; set; } = "new_checkout";
            public virtual bool IsOn(string name) => true;
            public bool IsGeneric<T>(T value, string name) => true;
            bool IFlags.IsHidden(string name) => true;
            public string Set { get; [param: StatsigName(StatsigEntity.Gate)] set; } = "";
            public static bool operator +(Flags flags, [StatsigName(StatsigEntity.Gate)] string name) => true;
            public static implicit operator Flags([StatsigName(StatsigEntity.Gate)] string name) => new();
        }

        public class Inherited : Flags { public override bool IsOn(string other) => false; }

        public delegate bool Check([StatsigName(StatsigEntity.Gate)] string name, int unmarked = 0);

        public abstract class Box<T>
        {
            public abstract void Put(T value, [StatsigName(StatsigEntity.Gate)] string name);
        }

        public class IntBox : Box<int> { public override void Put(int value, string name) { } }

        public static class Extensions
        {
            public static bool Has(this object target, [StatsigName(StatsigEntity.Gate)] string name, bool and = true) => and;
            public static bool IsOff([StatsigName(StatsigEntity.Gate)] this string name) => false;
        }
        """;

    private const string Uses = """
        class App
        {
            void Wrong(IFlags face, Flags flags, Inherited inherited, Check check, IntBox box)
            {
                _ = face[{|STATSIG2001:"new_chekout"|}];
                _ = flags[{|STATSIG2001:"new_chekout"|}];
                flags[1, {|STATSIG2005:"new_checkout"|}] = true;
                _ = flags?[1, name: {|STATSIG2002:"setings"|}];
                face.Current = {|STATSIG2001:"new_chekout"|};
                flags.Current = {|STATSIG2001:"new_chekout"|};
                flags.Set = {|STATSIG2001:"new_chekout"|};
                _ = new Flags { Current = {|STATSIG2001:"new_chekout"|}, Set = {|STATSIG2001:"new_chekout"|}, [1, {|STATSIG2002:"setings"|}] = true };
                face.IsOn({|STATSIG2001:"new_chekout"|});
                flags.IsOn({|STATSIG2001:"new_chekout"|});
                inherited.IsOn(other: {|STATSIG2001:"new_chekout"|});
                face.IsHidden({|STATSIG2001:"new_chekout"|});
                face.IsGeneric(5, {|STATSIG2001:"new_chekout"|});
                flags.IsGeneric<string>(name: {|STATSIG2001:"new_chekout"|}, value: "anything");
                check({|STATSIG2001:"new_chekout"|});
                check.Invoke({|STATSIG2001:"new_chekout"|}, 5);
                check?.Invoke(unmarked: 5, name: {|STATSIG2001:"new_chekout"|});
                _ = flags + {|STATSIG2001:"new_chekout"|};
                Flags converted = {|STATSIG2001:"new_chekout"|};
                _ = (Flags){|STATSIG2001:"new_chekout"|};
                box.Put(1, {|STATSIG2001:"new_chekout"|});
                flags.Has({|STATSIG2001:"new_chekout"|});
                flags?.Has(and: false, name: {|STATSIG2001:"new_chekout"|});
                Extensions.Has(flags, {|STATSIG2001:"new_chekout"|});
                Extensions.Has(and: false, name: {|STATSIG2001:"new_chekout"|}, target: "anything");
                _ = {|STATSIG2001:"new_chekout"|}.IsOff();
                _ = Extensions.IsOff({|STATSIG2001:"new_chekout"|});
            }

            void Right(IFlags face, Flags flags, Inherited inherited, Check check, IntBox box, System.Collections.Generic.Dictionary<string, int> other)
            {
                _ = face["new_checkout"] || flags["new_checkout"] || flags[1, "settings"];
                other["new_chekout"] = 5;
                flags.Current = flags.Set = "new_checkout";
                face.IsOn("new_checkout");
                inherited.IsOn("new_checkout");
                flags.IsGeneric("new_chekout", "new_checkout");
                check("new_checkout");
                System.Func<string, bool> unmarked = name => true;
                unmarked("new_chekout");
                _ = flags + "new_checkout";
                Flags converted = "new_checkout";
                box.Put(1, "new_checkout");
                "new_chekout".Has("new_checkout");
                _ = "new_checkout".IsOff();
            }
        }
        """;

    [Fact]
    public Task Marks_of_the_project_count_however_they_are_used()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, Uses);
        test.TestState.Sources.Add(Wrappers);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Marks_of_another_assembly_count_however_they_are_used()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, Uses);
        test.TestState.AdditionalReferences.Add(StubAssembly.Compile("Wrappers", Wrappers, GeneratorSetup.Runtime));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("var isOn = ([StatsigName(StatsigEntity.Gate)] string name) => true; isOn({|STATSIG2001:\"new_chekout\"|}); isOn(\"new_checkout\");")]
    [InlineData("Func<string, bool> isOn = ([StatsigName(StatsigEntity.Gate)] string name) => true; isOn.Invoke({|STATSIG2001:\"new_chekout\"|});")]
    [InlineData("var isOn = ([StatsigName(StatsigEntity.Gate)] string name = {|STATSIG2001:\"new_chekout\"|}) => true; isOn();")]
    [InlineData("static bool IsOn([StatsigName(StatsigEntity.Gate)] string name = {|STATSIG2001:\"new_chekout\"|}) => true; IsOn(name: {|STATSIG2001:\"new_chekout\"|});")]
    [InlineData("static bool All(int i, [StatsigName(StatsigEntity.Gate)] params string[] names) => true; All(1); All(1, {|STATSIG2001:\"new_chekout\"|}, \"new_checkout\"); All(names: new[] { {|STATSIG2001:\"new_chekout\"|} }, i: 2);")]
    [InlineData("static bool All([StatsigName(StatsigEntity.Gate)] string[] names) => true; All([{|STATSIG2001:\"new_chekout\"|}, \"new_checkout\"]);")]
    [InlineData("static bool All([StatsigName(StatsigEntity.Gate)] params string[] names) => true; const string a = \"new_chekout\"; var b = a; All({|STATSIG2001:a|}, {|STATSIG2001:nameof(a)|}, {|STATSIG2001:b|}, b.Length > 1 ? {|STATSIG2001:\"x\"|} : \"new_checkout\");")]
    [InlineData("var isOn = (string name) => true; isOn(\"new_chekout\"); isOn = ([StatsigName(StatsigEntity.Gate)] string name) => true;")]
    public Task Lambdas_and_local_functions_may_be_marked(string statements) => Verify(
        $$"""
        using System;
        using Statsig.Runtime;

        class App { void M() { {{statements}} } }
        """);

    [Theory]
    [InlineData("{ get { return {|STATSIG2001:\"new_chekout\"|}; } }")]
    [InlineData("{ get { if (flag) { return {|STATSIG2001:\"new_chekout\"|}; } return \"new_checkout\"; } }")]
    [InlineData("{ get => {|STATSIG2001:\"new_chekout\"|}; set { } }")]
    [InlineData("{ get => flag ? {|STATSIG2001:\"new_chekout\"|} : \"new_checkout\"; }")]
    [InlineData("{ get; init; } = {|STATSIG2001:\"new_chekout\"|};")]
    [InlineData("{ get { System.Func<string> other = () => { return \"new_chekout\"; }; return other() + Local(); string Local() { return \"new_chekout\"; } } }")]
    [InlineData("{ set { } }")]
    public Task A_marked_property_is_checked_however_its_getter_is_written(string body) => Verify(
        $$"""
        using Statsig.Runtime;

        class App
        {
            bool flag = true;
            [StatsigName(StatsigEntity.Gate)] string Gate {{body}}
        }
        """);

    [Fact]
    public Task What_begins_empty_has_no_name_yet() => Verify(
        """
        using Statsig.Runtime;

        class App
        {
            [StatsigName(StatsigEntity.Gate)] public string Gate { get; set; } = "";
            [StatsigName(StatsigEntity.Gate)] public string Field = string.Empty;
            void IsOn([StatsigName(StatsigEntity.Gate)] string name = "") => IsOn({|STATSIG2001:""|});
        }
        """);

    [Fact]
    public Task A_value_that_goes_through_several_assignments_is_reported_once() => Verify(
        """
        using Statsig.Runtime;

        class App
        {
            [StatsigName(StatsigEntity.Gate)] string Gate { get; set; }
            [StatsigName(StatsigEntity.Gate)] string Other { get; set; }
            [StatsigName(StatsigEntity.Gate)] string this[int i] { get => Gate; set { } }
            string Plain { get; set; }

            void M(App app)
            {
                Gate = Other = {|STATSIG2001:"new_chekout"|};
                Gate = Plain = {|STATSIG2001:"new_chekout"|};
                Plain = Gate = {|STATSIG2001:"new_chekout"|};
                Gate = (Plain = {|STATSIG2001:"new_chekout"|});
                (Gate) = {|STATSIG2001:"new_chekout"|};
                Gate ??= {|STATSIG2001:"new_chekout"|};
                Gate = Other ??= {|STATSIG2001:"new_chekout"|};
                this[1] ??= {|STATSIG2001:"new_chekout"|};
                app.Gate = this[1] = {|STATSIG2001:"new_chekout"|};
                (Gate, this[2]) = ({|STATSIG2001:"new_chekout"|}, {|STATSIG2001:"new_chekout"|});
            }
        }
        """);

    [Fact]
    public Task A_marked_parameter_is_checked_when_it_is_given_another_value() => Verify(
        """
        using Statsig.Runtime;

        class App([StatsigName(StatsigEntity.Gate)] string primary)
        {
            void M([StatsigName(StatsigEntity.Gate)] string name, string unmarked)
            {
                name ??= {|STATSIG2001:"new_chekout"|};
                name = {|STATSIG2001:"new_chekout"|};
                primary = {|STATSIG2001:"new_chekout"|};
                name = "new_checkout";
                name += "new_chekout";
                unmarked = "new_chekout";
            }
        }
        """);

    [Fact]
    public Task A_marked_constant_is_checked_where_it_is_declared_and_not_again() => Verify(
        """
        using Statsig.Runtime;

        class App
        {
            [StatsigName(StatsigEntity.Gate)] const string Misspelt = {|STATSIG2001:"new_chekout"|};
            [StatsigName(StatsigEntity.Gate)] const string Right = "new_checkout";
            void IsOn([StatsigName(StatsigEntity.Gate)] string name) => IsOn(Misspelt);
            object M(IStatsigClient client, StatsigUser user) => new object[] { client.CheckGateAsync(Misspelt, user), client.GetConfigAsync({|STATSIG2005:Right|}, user) };
        }
        """);

    [Fact]
    public Task Partial_members_are_checked_whichever_part_is_marked() => Verify(
        """
        using Statsig.Runtime;

        partial class App
        {
            public partial bool IsOn([StatsigName(StatsigEntity.Gate)] string name);
            public partial bool IsOff(string name);
            void M() { _ = IsOn({|STATSIG2001:"new_chekout"|}) && IsOff({|STATSIG2001:"new_chekout"|}) && IsOn("new_checkout"); }
        }

        partial class App
        {
            public partial bool IsOn(string name) => true;
            public partial bool IsOff([StatsigName(StatsigEntity.Gate)] string name) => true;
        }
        """);

    [Theory]
    [InlineData("new Bag { {|STATSIG2001:\"new_chekout\"|}, { {|STATSIG2001:\"new_chekout\"|}, true }, \"new_checkout\" }")]
    [InlineData("new Outer { Bag = { {|STATSIG2001:\"new_chekout\"|} } }")]
    [InlineData("Take(new() { {|STATSIG2001:\"new_chekout\"|} })")]
    [InlineData("new Bag().With({|STATSIG2001:\"new_chekout\"|})")]
    [InlineData("All(new List<string> { {|STATSIG2001:\"new_chekout\"|}, \"new_checkout\" })")]
    [InlineData("All(new HashSet<string>(StringComparer.Ordinal) { {|STATSIG2001:\"new_chekout\"|} })")]
    [InlineData("All(new Bag { {|STATSIG2001:\"new_chekout\"|} })")]
    [InlineData("new List<string> { \"new_chekout\" }")]
    public Task A_collection_that_is_written_out_is_checked(string value)
    {
        const string Bags = """
            using System;
            using System.Collections;
            using System.Collections.Generic;
            using Statsig.Runtime;

            public class Bag : IEnumerable<string>
            {
                public void Add([StatsigName(StatsigEntity.Gate)] string name) { }
                public void Add([StatsigName(StatsigEntity.Gate)] string name, bool isOn) { }
                public Bag With([StatsigName(StatsigEntity.Gate)] string name) => this;
                public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();
                IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
            }
            """;
        var use = $$"""
            using System;
            using System.Collections.Generic;
            using Statsig.Runtime;

            class Outer { public Bag Bag { get; } = new(); }
            class App
            {
                object M() => {{value}};
                object Take(Bag bag) => bag;
                object All([StatsigName(StatsigEntity.Gate)] IEnumerable<string> names) => names;
            }
            """;
        var fromAssembly = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, use);
        fromAssembly.TestState.AdditionalReferences.Add(StubAssembly.Compile("Bags", Bags, GeneratorSetup.Runtime));
        var fromProject = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, use);
        fromProject.TestState.Sources.Add(Bags);
        return Task.WhenAll(fromAssembly.RunAsync(TestContext.Current.CancellationToken), fromProject.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task A_marked_indexers_values_are_checked() => Verify(
        """
        using Statsig.Runtime;

        class App
        {
            [StatsigName(StatsigEntity.Gate)] string this[int i] { get { return i > 0 ? {|STATSIG2001:"new_chekout"|} : "new_checkout"; } set { } }
            void M() => this[1] = {|STATSIG2001:"new_chekout"|};
        }
        """);

    [Fact]
    public Task Primary_constructors_and_records_are_checked() => Verify(
        """
        using Statsig.Runtime;

        class Plain([StatsigName(StatsigEntity.Gate)] string name = {|STATSIG2001:"new_chekout"|}) { public string Name => name; }
        struct Value([StatsigName(StatsigEntity.Gate)] string name) { public string Name = name; }
        record Flag([StatsigName(StatsigEntity.Gate)] string Name, [property: StatsigName(StatsigEntity.Gate)] string Label);
        record struct Small([StatsigName(StatsigEntity.Gate)] string Name);
        record Special() : Flag({|STATSIG2001:"new_chekout"|}, "anything");

        class App
        {
            object M(Flag flag) => new object[]
            {
                new Plain({|STATSIG2001:"new_chekout"|}), new Plain(), new Value({|STATSIG2001:"new_chekout"|}), new Small({|STATSIG2001:"new_chekout"|}),
                new Flag(Label: "anything", Name: {|STATSIG2001:"new_chekout"|}), flag with { Label = {|STATSIG2001:"new_chekout"|} }, new Plain("new_checkout"),
            };
        }
        """);

    [Fact]
    public Task A_setters_value_counts_as_checked() => new StatsigAnalyzerTest<NameAnalyzer>(
        Manifest,
        GeneratorSetup.Runtime,
        """
        using Statsig.Runtime;

        class App(IStatsigClient client, StatsigUser user)
        {
            [StatsigName(StatsigEntity.Gate)] string Gate { set { _ = client.CheckGateAsync(value, user); } }
            string Unmarked { set { _ = client.CheckGateAsync({|STATSIG2006:value|}, user); } }
            object this[[StatsigName(StatsigEntity.Gate)] string name] => client.CheckGateAsync(name, user);
        }
        """).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_class_that_overrides_the_sdks_method_is_the_sdk() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        StubAssembly.Compile("Team.Statsig", "namespace Statsig.Team { public class Client { public virtual bool CheckGate(string gateName) => true; } }"),
        """
        class Own : Statsig.Team.Client { public override bool CheckGate(string gateName) => false; }
        class Other { public bool CheckGate(string gateName) => false; }
        class App { bool M(Own own, Other other) => own.CheckGate({|STATSIG2001:"new_chekout"|}) && other.CheckGate("new_chekout"); }
        """);

    private static Task Verify(string source) => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(Manifest, source);
}
