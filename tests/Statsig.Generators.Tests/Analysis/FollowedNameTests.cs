using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

public class FollowedNameTests
{
    private const string Manifest = """{ "namespace": "App.Flags", "gates": { "new_checkout": {}, "free_shipping": {} } }""";

    [Theory]
    [InlineData("flag ? {|STATSIG2001:\"new_chekout\"|} : \"new_checkout\"")]
    [InlineData("flag ? \"new_checkout\" : {|STATSIG2001:\"new_chekout\"|}")]
    [InlineData("flag ? {|STATSIG2001:\"aaaaa\"|} : {|STATSIG2001:\"bbbbb\"|}")]
    [InlineData("({|STATSIG2001:\"new_chekout\"|})")]
    [InlineData("text ?? {|STATSIG2001:\"new_chekout\"|}")]
    [InlineData("number switch { 1 => \"new_checkout\", 2 => {|STATSIG2001:\"new_chekout\"|}, _ => throw new System.ArgumentException() }")]
    [InlineData("{|STATSIG2001:@\"new_chekout\"|}")]
    [InlineData("{|STATSIG2001:\"\"\"new_chekout\"\"\"|}")]
    [InlineData("{|STATSIG2001:\"new_che\\u006Bout\"|}")]
    [InlineData("{|STATSIG2001:Names.Misspelt|}")]
    [InlineData("{|STATSIG2001:Names.MisspeltField|}")]
    [InlineData("{|STATSIG2001:Names.GivenByConstructor|}")]
    [InlineData("{|STATSIG2001:$\"{nameof(Names)}_{Names.Part}\"|}")]
    [InlineData("{|STATSIG2001:local|}")]
    [InlineData("{|STATSIG2001:assignedLater|}")]
    [InlineData("{|STATSIG2001:localOfLocal|}")]
    [InlineData("{|STATSIG2001:$\"new_{Names.Part}\"|}")]
    [InlineData("{|STATSIG2001:flag ? Names.Misspelt : \"new_checkout\"|}")]
    [InlineData("(string){|STATSIG2001:\"new_chekout\"|}")]
    [InlineData("({|STATSIG2001:\"new_chekout\"|} as string)!")]
    [InlineData("{|STATSIG2001:\"new_chekout\"|}!")]
    [InlineData("text = {|STATSIG2001:\"new_chekout\"|}")]
    [InlineData("text ??= {|STATSIG2001:\"new_chekout\"|}")]
    [InlineData("{|STATSIG2001:Generic<int>.Misspelt|}")]
    [InlineData("{|STATSIG2001:IFace.Misspelt|}")]
    public Task A_name_is_followed_to_where_it_comes_from(string name) => Verify(name, withoutHidden: true);

    [Theory]
    [InlineData("\"new_checkout\"")]
    [InlineData("flag ? \"new_checkout\" : \"free_shipping\"")]
    [InlineData("Names.Right")]
    [InlineData("rightLocal")]
    [InlineData("number switch { 1 => \"new_checkout\", _ => \"free_shipping\" }")]
    [InlineData("null!")]
    [InlineData("default!")]
    [InlineData("text = \"new_checkout\"")]
    public Task A_right_name_is_silent(string name) => Verify(name, withoutHidden: true);

    [Theory]
    [InlineData("{|STATSIG2006:text|}")]
    [InlineData("{|STATSIG2006:number.ToString()|}")]
    [InlineData("{|STATSIG2006:$\"gate_{number}\"|}")]
    [InlineData("{|STATSIG2006:assignedTwice|}")]
    [InlineData("{|STATSIG2006:passedByReference|}")]
    [InlineData("{|STATSIG2006:passedAsNotNull|}")]
    [InlineData("{|STATSIG2006:(Converted)\"new_checkout\"|}")]
    [InlineData("{|STATSIG2006:new Converted(\"new_checkout\")|}")]
    [InlineData("{|STATSIG2006:text ??= {|STATSIG2001:\"new_chekout\"|}|}")]
    [InlineData("{|STATSIG2006:(\"new_chekout\" as object).ToString()|}!")]
    [InlineData("{|STATSIG2006:Names.Mutable|}")]
    [InlineData("{|STATSIG2006:Names.GivenTwice|}")]
    [InlineData("{|STATSIG2006:text ?? {|STATSIG2001:\"new_chekout\"|}|}")]
    public Task What_cannot_be_followed_is_said_to_be(string name) => Verify(name, withoutHidden: false);

    [Fact]
    public Task The_parameter_of_a_wrapper_need_not_be_followed() => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(
        Manifest,
        GeneratorSetup.Runtime,
        """
        using Statsig.Runtime;
        using System.Threading.Tasks;

        class Wrapper
        {
            private readonly IStatsigClient _client = null!;
            public ValueTask<bool> IsOn([StatsigName(StatsigEntity.Gate)] string name, StatsigUser user) => _client.CheckGateAsync(name, user);
        }
        """);

    [Theory]
    [InlineData("foreach (var name in new[] { \"new_chekout\", \"new_checkout\" }) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("foreach (string name in new[] { Names.Misspelt }) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("foreach (var name in (string[])[\"new_checkout\", \"new_chekout\"]) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("foreach (var name in new List<string> { \"new_chekout\", \"new_checkout\" }) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("var names = new[] { \"new_chekout\" }; foreach (var name in names) { _ = client.CheckGateAsync({|STATSIG2001:name|}, user); }")]
    [InlineData("foreach (var name in new[] { \"new_checkout\", \"free_shipping\" }) { _ = client.CheckGateAsync(name, user); }")]
    [InlineData("var names = new[] { \"new_checkout\" }; names[0] = text; foreach (var name in names) { _ = client.CheckGateAsync({|STATSIG2006:name|}, user); }")]
    [InlineData("var names = new List<string> { \"new_checkout\" }; names.Add(text); foreach (var name in names) { _ = client.CheckGateAsync({|STATSIG2006:name|}, user); }")]
    [InlineData("foreach (var name in new List<string>(given) { \"new_checkout\" }) { _ = client.CheckGateAsync({|STATSIG2006:name|}, user); }")]
    [InlineData("foreach (var name in given) { _ = client.CheckGateAsync({|STATSIG2006:name|}, user); }")]
    [InlineData("foreach (var letter in \"new_chekout\") { _ = client.CheckGateAsync({|STATSIG2006:letter.ToString()|}, user); }")]
    public Task A_loop_over_names_that_are_written_out_is_followed(string statements)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            Manifest,
            GeneratorSetup.Runtime,
            $$"""
            using System.Collections.Generic;
            using Statsig.Runtime;

            static class Names { public const string Misspelt = "new_chekout"; }
            class App { void M(IStatsigClient client, StatsigUser user, string text, List<string> given) { {{statements}} } }
            """);
        test.DisabledDiagnostics.Add("STATSIG2007");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string name, bool withoutHidden)
    {
        var source = Source.Replace("/*name*/", name, StringComparison.Ordinal);
        var test = withoutHidden
            ? new StatsigAnalyzerTest<NameAnalyzer>(Manifest, source)
            : new StatsigAnalyzerTest<NameAnalyzer>(Manifest, GeneratorSetup.Runtime, source);
        test.TestState.Sources.Add(Elsewhere);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private const string Elsewhere = """
        static partial class Names
        {
            static Names()
            {
                GivenByConstructor = "new_chekout";
                GivenTwice = "new_checkout";
            }
        }
        """;

    private const string Source = """
        #nullable enable
        using Statsig.Runtime;

        class App
        {
            static void M(IStatsigClient client, StatsigUser user, bool flag, int number, string? text)
            {
                const string constant = "new_checkout";
                var local = "new_chekout";
                var rightLocal = constant;
                var localOfLocal = local;
                string assignedLater;
                assignedLater = "new_chekout";
                var assignedTwice = "new_chekout";
                if (flag) assignedTwice = "new_checkout";
                var passedByReference = "new_chekout";
                Change(ref passedByReference);
                var passedAsNotNull = "new_checkout";
                Change(ref passedAsNotNull!);
                _ = client.CheckGateAsync(/*name*/, user);
            }

            static void Change(ref string text) { }
        }

        class Generic<T> { public const string Misspelt = "new_chekout"; }
        interface IFace { const string Misspelt = "new_chekout"; }

        readonly struct Converted
        {
            public Converted(string text) { }
            public static implicit operator Converted(string text) => new("old_" + text);
            public static implicit operator string(Converted converted) => "new_checkout";
        }

        static partial class Names
        {
            public const string Right = "new_checkout";
            public const string Misspelt = "new_chekout";
            public const string Part = "chekout";
            public static readonly string MisspeltField = Misspelt;
            public static readonly string GivenByConstructor;
            public static readonly string GivenTwice = "new_checkout";
            public static string Mutable = "new_checkout";
        }
        """;
}
