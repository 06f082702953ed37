using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>Analyzers search the text for names of types; a type may go by another name in a file, which may even be given to it in another one.</summary>
public class AliasTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} } }""";

    private const string Wrappers = """
        using System;
        using Statsig.Runtime;

        namespace Shop
        {
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public sealed class GateAttribute : Attribute { public GateAttribute([StatsigName(StatsigEntity.Gate)] string name) { } }
            public class Wrapper { public Wrapper([StatsigName(StatsigEntity.Gate)] string name) { } }
            public class Wrapper<T> { public Wrapper([StatsigName(StatsigEntity.Gate)] string name) { } }
            public static class Checks { public static bool IsOn([StatsigName(StatsigEntity.Gate)] string name) => true; }
        }
        """;

    private const string Uses = """
        [G({|STATSIG2001:"new_chekout"|})]
        [H({|STATSIG2001:"new_chekout"|})]
        class Derived : W
        {
            public Derived() : base({|STATSIG2001:"new_chekout"|}) { }
            object M() => new object[] { new W({|STATSIG2001:"new_chekout"|}), new P({|STATSIG2001:"new_chekout"|}), new W("new_checkout") };
            W Target() => new({|STATSIG2001:"new_chekout"|});
        }

        class Primary() : W({|STATSIG2001:"new_chekout"|});
        """;

    [Fact]
    public Task An_alias_of_a_marked_type_hides_nothing() => Verify<NameAnalyzer>(
        """
        using G = Shop.GateAttribute;
        using HAttribute = Shop.GateAttribute;
        using W = global::Shop.Wrapper;
        using P = Shop.Wrapper<int>;

        """ + Uses,
        Wrappers);

    [Fact]
    public Task An_alias_of_another_file_hides_nothing() => Verify<NameAnalyzer>(
        Uses,
        """
        global using G = Shop.GateAttribute;
        global using HAttribute = Shop.GateAttribute;
        global using W = Shop.Wrapper;
        global using P = Shop.Wrapper<int>;
        """,
        Wrappers);

    [Fact]
    public Task An_alias_of_a_marked_type_of_another_assembly_hides_nothing()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            Manifest,
            """
            namespace Inner
            {
                using W = Shop.Wrapper;
                class App { object M() => new W({|STATSIG2001:"new_chekout"|}); }

                namespace Innermost
                {
                    using V = W;
                    class App { object M() => new V({|STATSIG2001:"new_chekout"|}); }
                }
            }
            """);
        test.TestState.AdditionalReferences.Add(StubAssembly.Compile("Wrappers", Wrappers, GeneratorSetup.Runtime));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("using FlagName = Statsig.Runtime.StatsigNameAttribute;\n", "")]
    [InlineData("", "global using FlagName = Statsig.Runtime.StatsigNameAttribute;")]
    [InlineData("using FlagNameAttribute = Statsig.Runtime.StatsigNameAttribute;\n", "")]
    public Task An_alias_of_the_mark_marks(string here, string elsewhere) => Verify<NameAnalyzer>(
        here + """
        using Statsig.Runtime;

        class App
        {
            [FlagName(StatsigEntity.Gate)] string Gate { get; set; } = {|STATSIG2001:"new_chekout"|};
            void IsOn([FlagName(StatsigEntity.Gate)] string name) => IsOn({|STATSIG2001:"new_chekout"|});
        }
        """,
        elsewhere);

    [Fact]
    public Task Static_usings_hide_nothing() => Verify<NameAnalyzer>(
        """
        using static Shop.Checks;

        class App { bool M() => IsOn({|STATSIG2001:"new_chekout"|}) && IsOn("new_checkout"); }
        """,
        Wrappers);

    [Theory]
    [InlineData("using User = Statsig.Runtime.StatsigUser;", "")]
    [InlineData("", "global using User = Statsig.Runtime.StatsigUser;")]
    public Task An_alias_of_a_user_hides_nothing(string here, string elsewhere) => Verify<CallAnalyzer>(
        here + """

        class App
        {
            object M() => new object[] { {|STATSIG2009:new User()|}, {|STATSIG2009:new User { Email = "x" }|}, new User("42") };
            User Target() => {|STATSIG2009:new()|};
        }
        """,
        elsewhere);

    [Theory]
    [InlineData("using B = Statsig.StatsigUserBuilder;", "")]
    [InlineData("", "global using B = Statsig.StatsigUserBuilder;")]
    public Task An_alias_of_a_builder_hides_nothing(string here, string elsewhere) => Verify<CallAnalyzer>(
        StubAssembly.Core, here + "\nclass App { object M() => new[] { {|STATSIG2009:new B()|}.Build(), new B().SetUserID(\"42\").Build() }; }", elsewhere);

    [Fact]
    public Task A_class_derived_from_a_user_is_one() => Verify<CallAnalyzer>(
        StubAssembly.Legacy,
        """
        class App
        {
            object M() => new object[] { new Filled(), new Given("42"), new Other() };
            object Wrong() => {|STATSIG2009:new Plain()|};
            object Wrong2() => {|STATSIG2009:new Plainer { Email = "x" }|};
            Plainer Wrong3() => {|STATSIG2009:new()|};
            object Right() => new Plain { UserID = "42" };
        }
        """,
        """
        using U = Statsig.StatsigUser;

        class Plain : U { public string Team { get; set; } }
        class Filled : U { public Filled() { UserID = "42"; } }
        class Given : U { public Given(string id) { UserID = id; } }
        class Other { }
        """,
        "class Plainer : Plain { }");

    [Theory]
    [InlineData("using S = {|STATSIG3003:Statsig.Runtime.StatsigServerApi|};", "")]
    [InlineData("", "global using S = {|STATSIG3003:Statsig.Runtime.StatsigServerApi|};")]
    public Task An_alias_of_a_server_only_type_hides_nothing(string here, string elsewhere)
    {
        // The name stands at the end of the qualified one.
        (here, elsewhere) = (Mark(here), Mark(elsewhere));
        return Test<CallAnalyzer>(GeneratorSetup.Runtime, here + "\nclass App { {|STATSIG3003:S|} M({|STATSIG3003:S|} api) => api; }", elsewhere)
            .With(("StatsigProjectKind", "Client")).RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_alias_of_something_else_is_silent() => Verify<CallAnalyzer>(
        "using User = Mine.StatsigUser;\nclass App { object M() => new User(); }",
        "namespace Mine { class StatsigUser { } }");

    private static string Mark(string alias) => alias.Replace("{|STATSIG3003:Statsig.Runtime.", "Statsig.Runtime.{|STATSIG3003:", StringComparison.Ordinal);

    private static Task Verify<T>(params string[] sources)
        where T : DiagnosticAnalyzer, new() => Verify<T>(GeneratorSetup.Runtime, sources);

    private static Task Verify<T>(MetadataReference reference, params string[] sources)
        where T : DiagnosticAnalyzer, new() => Test<T>(reference, sources).RunAsync(TestContext.Current.CancellationToken);

    private static StatsigAnalyzerTest<T> Test<T>(MetadataReference reference, params string[] sources)
        where T : DiagnosticAnalyzer, new()
    {
        var test = new StatsigAnalyzerTest<T>(Manifest, reference, sources);
        test.DisabledDiagnostics.Add("STATSIG2006");
        test.DisabledDiagnostics.Add("STATSIG2007");
        return test;
    }
}
