using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.CodeFixes.Tests.Names;

public class NearestNameFixTests
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {}, "free_shipping": {} },
          "configs": { "checkout_settings": {} },
          "experiments": { "button_test": {} },
          "layers": { "checkout_layer": {} }
        }
        """;

    private const string Constants = "const string Misspelt = \"new_chekout\", Right = \"new_checkout\";";

    [Theory]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_chekout\"|}, user)", "client.CheckGateAsync(\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:@\"new_chekout\"|}, user)", "client.CheckGateAsync(@\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"\"\"new_chekout\"\"\"|}, user)", "client.CheckGateAsync(\"\"\"new_checkout\"\"\", user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_che\\u006Bout\"|}, user)", "client.CheckGateAsync(\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:\"new_\" + \"chekout\"|}, user)", "client.CheckGateAsync(\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:$\"new_{Part}\"|}, user)", "client.CheckGateAsync(\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync({|STATSIG2001:nameof(new_chekout)|}, user)", "client.CheckGateAsync(\"new_checkout\", user)")]
    [InlineData("client.CheckGateAsync(/* a */ {|STATSIG2001:\"new_chekout\"|} /* b */, user)", "client.CheckGateAsync(/* a */ \"new_checkout\" /* b */, user)")]
    [InlineData(
        "client.CheckGateAsync(flag ? {|STATSIG2001:\"new_chekout\"|} : {|STATSIG2001:\"free_shiping\"|}, user)",
        "client.CheckGateAsync(flag ? \"new_checkout\" : \"free_shipping\", user)")]
    [InlineData("client.GetConfigAsync({|STATSIG2002:\"checkout_setting\"|}, user)", "client.GetConfigAsync(\"checkout_settings\", user)")]
    [InlineData("client.GetConfigAsync({|STATSIG2002:\"buton_test\"|}, user)", "client.GetConfigAsync(\"button_test\", user)")]
    [InlineData("client.GetExperimentAsync({|STATSIG2003:\"buton_test\"|}, user)", "client.GetExperimentAsync(\"button_test\", user)")]
    [InlineData("client.GetLayerAsync({|STATSIG2004:\"checkoutlayer\"|}, user)", "client.GetLayerAsync(\"checkout_layer\", user)")]
    public Task The_name_is_changed_where_it_stands(string call, string fixedCall) => Test(Source(call), Source(fixedCall)).RunAsync();

    [Fact]
    public Task A_constant_is_changed_where_it_is_declared() => Test(
        Source("client.CheckGateAsync({|STATSIG2001:Misspelt|}, user)", "const string Misspelt = \"new_chekout\";"),
        Source("client.CheckGateAsync(Misspelt, user)", "const string Misspelt = \"new_checkout\";")).RunAsync();

    [Fact]
    public Task A_readonly_field_is_changed_where_it_is_declared() => Test(
        Source("client.CheckGateAsync({|STATSIG2001:Misspelt|}, user)", "static readonly string Misspelt = \"new_chekout\";"),
        Source("client.CheckGateAsync(Misspelt, user)", "static readonly string Misspelt = \"new_checkout\";")).RunAsync();

    [Fact]
    public Task A_local_is_changed_where_it_is_declared() => Test(
        Source("client.CheckGateAsync({|STATSIG2001:local|}, user)", statement: "var local = \"new_chekout\";"),
        Source("client.CheckGateAsync(local, user)", statement: "var local = \"new_checkout\";")).RunAsync();

    [Fact]
    public Task A_constant_of_another_file_is_changed_there() =>
        Test(Source("client.CheckGateAsync({|STATSIG2001:Known.Misspelt|}, user)"), Source("client.CheckGateAsync(Known.Misspelt, user)"))
            .With("Known.cs", "static class Known { public const string Misspelt = \"new_chekout\"; }", "static class Known { public const string Misspelt = \"new_checkout\"; }")
            .RunAsync();

    [Theory]
    [InlineData("switch (user.UserId) { case Misspelt: break; case \"new_checkout\": break; }")]
    [InlineData("switch (user.UserId) { case \"x\" or Misspelt: break; case Right: break; }")]
    [InlineData("_ = user.UserId switch { Right => 1, App.Misspelt => 2, _ => 3 };")]
    public Task A_constant_whose_change_would_double_a_case_is_left(string statement)
    {
        var source = Source("client.CheckGateAsync({|STATSIG2001:Misspelt|}, user)", Constants, statement);
        return Test(source, source).RunAsync();
    }

    [Theory]
    [InlineData("switch (user.UserId) { case Misspelt: break; case \"free_shipping\": break; }")]
    [InlineData("_ = user.UserId switch { \"x\" => Misspelt == Right ? 1 : 2, Misspelt => 3, _ => 4 };")]
    [InlineData("_ = user.UserId is Misspelt or Right;")]
    public Task A_constant_that_is_a_case_may_be_changed(string statement) => Test(
        Source("client.CheckGateAsync({|STATSIG2001:Misspelt|}, user)", Constants, statement),
        Source("client.CheckGateAsync(Misspelt, user)", Constants.Replace("new_chekout", "new_checkout", StringComparison.Ordinal), statement)).RunAsync();

    [Theory]
    [InlineData("foreach (var name in new[] { \"new_chekout\", \"free_shipping\" }) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("foreach (var name in new System.Collections.Generic.List<string> { \"free_shipping\", (\"new_chekout\") }) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("foreach (var name in (string[])[\"free_shipping\", \"new_chekout\"]) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("var names = new[] { \"new_chekout\" }; foreach (var name in names) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("string name; (name, _) = (\"new_chekout\", 1); _ = client.CheckGateAsync({|STATSIG2001:name|}, user);")]
    [InlineData("string name; string other; name = other = \"new_chekout\"; _ = client.CheckGateAsync({|STATSIG2001:name|}, user);")]
    public Task A_name_is_changed_where_a_loop_or_an_assignment_has_it(string statement) => Test(
        Source("user", statement: statement),
        Source("user", statement: statement.Replace("{|STATSIG2001:name|}", "name", StringComparison.Ordinal).Replace("new_chekout", "new_checkout", StringComparison.Ordinal))).RunAsync();

    [Fact]
    public Task Of_a_choice_only_the_wrong_name_is_changed() => Test(
        Source("client.CheckGateAsync({|STATSIG2001:flag ? Misspelt : Right|}, user)", "const string Misspelt = \"new_chekout\", Right = \"free_shipping\";"),
        Source("client.CheckGateAsync(flag ? Misspelt : Right, user)", "const string Misspelt = \"new_checkout\", Right = \"free_shipping\";")).RunAsync();

    [Fact]
    public Task A_name_like_no_other_is_left()
    {
        var source = Source("client.CheckGateAsync({|STATSIG2001:\"something_else\"|}, user)");
        return Test(source, source).RunAsync();
    }

    [Fact]
    public Task The_name_in_an_attribute_is_changed() => Test(
        "using Statsig.Runtime; class GateAttribute([StatsigName(StatsigEntity.Gate)] string name) : System.Attribute { public string Name => name; } [Gate({|STATSIG2001:\"new_chekout\"|})] class App;",
        "using Statsig.Runtime; class GateAttribute([StatsigName(StatsigEntity.Gate)] string name) : System.Attribute { public string Name => name; } [Gate(\"new_checkout\")] class App;")
        .RunAsync();

    [Fact]
    public Task Several_places_are_changed_at_once() => Test(
        Source("new[] { client.CheckGateAsync({|STATSIG2001:\"new_chekout\"|}, user), client.CheckGateAsync({|STATSIG2001:\"free_shiping\"|}, user) }"),
        Source("new[] { client.CheckGateAsync(\"new_checkout\", user), client.CheckGateAsync(\"free_shipping\", user) }")).RunAsync();

    [Fact]
    public Task The_key_of_a_parameter_is_changed_too()
    {
        const string Schema = """{ "configs": { "settings": { "schema": { "properties": { "max_items": { "type": "integer" } } } } } }""";
        const string Source = """
            class App { static int M(Statsig.StatsigUser user) => Statsig.Server.StatsigServer.GetConfigSync(user, "settings").Get<int>({|STATSIG2008:"max_itmes"|}); }
            """;
        var test = new StatsigFixTest<NameAnalyzer, NearestNameFixProvider>(
            Source, Source.Replace("{|STATSIG2008:\"max_itmes\"|}", "\"max_items\"", StringComparison.Ordinal), Schema, null, StubAssembly.Legacy);
        test.DisabledDiagnostics.Add("STATSIG2007");
        return test.RunAsync();
    }

    [Fact]
    public Task The_title_says_what_becomes_of_what()
    {
        var test = Test(
            Source("client.CheckGateAsync({|STATSIG2001:Misspelt|}, user)", "const string Misspelt = \"new_chekout\";"),
            Source("client.CheckGateAsync(Misspelt, user)", "const string Misspelt = \"new_checkout\";"));
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Change 'new_chekout' to 'new_checkout' in the declaration of 'Misspelt'", action.Title);
        return test.RunAsync();
    }

    private static StatsigFixTest<NameAnalyzer, NearestNameFixProvider> Test(string source, string fixedSource)
    {
        var test = new StatsigFixTest<NameAnalyzer, NearestNameFixProvider>(source, fixedSource, Manifest);
        test.DisabledDiagnostics.Add("STATSIG2007");
        return test;
    }

    private static string Source(string call, string member = "", string statement = "") => $$"""
        using Statsig.Runtime;

        class App
        {
            const string Part = "chekout";
            const string new_chekout = "";
            {{member}}

            static void M(IStatsigClient client, StatsigUser user, bool flag)
            {
                {{statement}}
                _ = {{call}};
            }
        }
        """;
}
