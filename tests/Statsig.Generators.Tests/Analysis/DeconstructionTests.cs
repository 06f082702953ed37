using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>Tuples on the left side of an assignment give names to what is marked, each part its own.</summary>
public class DeconstructionTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} }, "configs": { "settings": {} } }""";

    [Theory]
    [InlineData("(flags.Gate, text) = ({|STATSIG2001:\"new_chekout\"|}, \"x\");")]
    [InlineData("(text, flags.Gate) = (\"new_chekout\", {|STATSIG2001:\"new_chekout\"|});")]
    [InlineData("(flags.Gate, flags.Config) = ({|STATSIG2005:\"settings\"|}, {|STATSIG2002:\"setings\"|});")]
    [InlineData("(flags.Gate, (flags.Config, text)) = (\"new_checkout\", ({|STATSIG2002:\"setings\"|}, \"x\"));")]
    [InlineData("((text, flags.Gate), number) = ((\"x\", {|STATSIG2001:\"new_chekout\"|}), 1);")]
    [InlineData("(flags.Gate, var other) = ({|STATSIG2001:\"new_chekout\"|}, 5); number = other;")]
    [InlineData("(flags!.Gate, _) = (flag ? {|STATSIG2001:\"new_chekout\"|} : \"new_checkout\", 1);")]
    [InlineData("((flags).Gate, _) = ({|STATSIG2001:Misspelt|}, 1);")]
    [InlineData("((flags.Gate), _) = ((({|STATSIG2001:\"new_chekout\"|}), 1));")]
    [InlineData("(this.Own, Own) = ({|STATSIG2001:\"new_chekout\"|}, {|STATSIG2001:\"new_chekout\"|});")]
    [InlineData("(flags.Gate, _) = ({|STATSIG2001:local|}, 1);")]
    [InlineData("string given; (given, _) = (\"new_chekout\", 1); flags.Gate = {|STATSIG2001:given|};")]
    [InlineData("(number, flags[1]) = (1, {|STATSIG2001:\"new_chekout\"|});")]
    [InlineData("(marked, _) = ({|STATSIG2001:\"new_chekout\"|}, 1);")]
    public Task A_wrong_name_is_reported_where_it_stands(string statement) => Verify(statement);

    [Theory]
    [InlineData("(flags.Gate, text) = (\"new_checkout\", \"new_chekout\");")]
    [InlineData("(text, flags.Gate) = (\"new_chekout\", \"new_checkout\");")]
    [InlineData("(string Gate, string Own) = (\"new_chekout\", \"new_chekout\"); text = Gate + Own;")]
    [InlineData("var (gate, own) = (\"new_chekout\", \"new_chekout\"); text = gate + own;")]
    [InlineData("_ = (flags.Gate, text) == (\"new_chekout\", \"new_chekout\");")]
    [InlineData("var pair = (flags.Gate, \"new_chekout\"); text = pair.Item2;")]
    public Task What_is_right_or_given_to_something_else_is_silent(string statement) => Verify(statement);

    [Theory]
    [InlineData("(flags.Gate, text) = {|STATSIG2006:Two()|};")]
    [InlineData("(flags.Gate, text) = {|STATSIG2006:flag ? (\"new_chekout\", \"a\") : (\"new_checkout\", \"b\")|};")]
    [InlineData("(flags.Gate, text) = ({|STATSIG2006:text|}, flags.Gate);")]
    [InlineData("string given; (given, _) = Two(); flags.Gate = {|STATSIG2006:given|};")]
    [InlineData("string given = \"new_checkout\", other = \"new_checkout\"; (given, other) = (other, given); flags.Gate = {|STATSIG2006:given|};")]
    public Task What_is_no_tuple_that_is_written_out_cannot_be_checked(string statement) =>
        new StatsigAnalyzerTest<NameAnalyzer>(Manifest, GeneratorSetup.Runtime, Source(statement)).RunAsync(TestContext.Current.CancellationToken);

    private static Task Verify(string statement) => StatsigAnalyzerTest<NameAnalyzer>.VerifyAsync(Manifest, Source(statement));

    private static string Source(string statement) => $$"""
        using Statsig.Runtime;

        class Flags
        {
            [StatsigName(StatsigEntity.Gate)] public string Gate { get; set; }
            [StatsigName(StatsigEntity.DynamicConfig)] public string Config;
            [StatsigName(StatsigEntity.Gate)] public string this[int i] { get => Config; set { } }
        }

        class App
        {
            const string Misspelt = "new_chekout";
            [StatsigName(StatsigEntity.Gate)] string Own { get; set; }
            static (string, string) Two() => ("new_chekout", "new_chekout");

            void M(Flags flags, string text, int number, bool flag, [StatsigName(StatsigEntity.Gate)] string marked)
            {
                var local = "new_chekout";
                {{statement}}
                _ = local;
            }
        }
        """;
}
