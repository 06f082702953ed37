using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>Calls with literals are told from what is called alone. What makes a call another one than it looks must not be missed by that.</summary>
public class PlainCallTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} }, "configs": { "settings": {} } }""";

    private const string Wrappers = """
        using Statsig.Runtime;

        public abstract class Wrapper
        {
            public virtual bool Both([StatsigName(StatsigEntity.Gate)] string gate, [StatsigName(StatsigEntity.DynamicConfig)] string config) => true;
            public bool Other(string unmarked, [StatsigName(StatsigEntity.Gate)] string gate = "new_checkout") => true;
            public bool Of([StatsigName(StatsigEntity.Gate)] GateName gate) => true;
            public bool As<T>([StatsigName(StatsigEntity.Gate)] T gate) => true;
            public bool All([StatsigName(StatsigEntity.Gate)] params string[] gates) => true;
            public bool All(int unmarked, [StatsigName(StatsigEntity.Gate)] params object[] gates) => true;
        }

        public class Derived : Wrapper
        {
            public override bool Both(string config, string gate) => true;
            public new bool Other(string gate, [StatsigName(StatsigEntity.DynamicConfig)] string unmarked = "settings") => true;
        }

        public class GateName { public static implicit operator GateName(string name) => new(); }

        public static class Extensions
        {
            public static bool With([StatsigName(StatsigEntity.Gate)] this string gate, [StatsigName(StatsigEntity.DynamicConfig)] string config, bool and = true) => and;
        }
        """;

    [Theory]
    [InlineData("new_chekout", "\"new_chekout\"")]
    [InlineData("new_chekout", "@\"new_chekout\"")]
    [InlineData("new_chekout", "\"new\\u005fchekout\"")]
    [InlineData("new_chekout", "\"\"\"new_chekout\"\"\"")]
    [InlineData("new\"chekout", "@\"new\"\"chekout\"")]
    public Task A_literal_has_the_name_that_the_program_sees(string name, string literal) => Verify(
        $$"""_ = wrapper.Both({|#0:{{literal}}|}, "settings");""",
        $"The manifest has no gate '{name}'; did you mean 'new_checkout'?");

    [Theory]
    [InlineData("\"new_checkout\"")]
    [InlineData("@\"new_checkout\"")]
    [InlineData("\"new\\u005fcheckout\"")]
    [InlineData("\"\"\"new_checkout\"\"\"")]
    public Task A_right_name_may_be_any_literal(string literal) => Verify($"_ = wrapper.Both({literal}, \"settings\");");

    [Theory]
    [InlineData("wrapper.Both({|STATSIG2005:\"settings\"|}, {|STATSIG2005:\"new_checkout\"|})")]
    [InlineData("wrapper.Both(config: {|STATSIG2005:\"new_checkout\"|}, gate: {|STATSIG2005:\"settings\"|})")]
    [InlineData("wrapper.Both(gate: {|STATSIG2005:\"settings\"|}, {|STATSIG2005:\"new_checkout\"|})")]
    [InlineData("wrapper.Both({|STATSIG2001:\"chekout\"|}, Settings)")]
    [InlineData("wrapper.Both({|STATSIG2005:Settings|}, {|STATSIG2002:\"chekout\"|})")]
    [InlineData("derived.Both(\"new_checkout\", \"settings\")")]
    [InlineData("derived.Both(gate: \"settings\", config: \"new_checkout\")")]
    [InlineData("derived.Both(config: {|STATSIG2005:\"settings\"|}, gate: {|STATSIG2005:\"new_checkout\"|})")]
    public Task Each_argument_is_that_of_its_own_parameter(string call) => Verify($"_ = {call};");

    [Theory]
    [InlineData("wrapper.Other(\"chekout\")")]
    [InlineData("wrapper.Other(\"chekout\", {|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.Other(gate: {|STATSIG2001:\"chekout\"|}, unmarked: \"chekout\")")]
    [InlineData("derived.Other(\"chekout\")")]
    [InlineData("derived.Other(gate: \"chekout\", unmarked: {|STATSIG2002:\"chekout\"|})")]
    [InlineData("((Wrapper)derived).Other(unmarked: \"chekout\", gate: {|STATSIG2001:\"chekout\"|})")]
    public Task The_method_that_is_called_says_what_is_a_name(string call) => Verify($"_ = {call};");

    [Theory]
    [InlineData("{|STATSIG2001:\"chekout\"|}.With({|STATSIG2002:\"chekout\"|})")]
    [InlineData("{|STATSIG2001:\"chekout\"|}.With(and: false, config: {|STATSIG2002:\"chekout\"|})")]
    [InlineData("{|STATSIG2001:\"chekout\"|}.With(\"settings\")")]
    [InlineData("\"new_checkout\".With({|STATSIG2002:\"chekout\"|})")]
    [InlineData("Extensions.With({|STATSIG2001:\"chekout\"|}, {|STATSIG2002:\"chekout\"|})")]
    public Task What_a_method_extends_may_be_a_name_as_well(string call) => Verify($"_ = {call};");

    [Theory]
    [InlineData("wrapper.Of({|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.Of(\"new_checkout\")")]
    [InlineData("wrapper.As({|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.As<object>({|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.As<GateName>({|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.As(5)")]
    [InlineData("wrapper.All({|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.All(\"new_checkout\", {|STATSIG2001:\"chekout\"|})")]
    [InlineData("wrapper.All(5, {|STATSIG2001:\"chekout\"|}, \"new_checkout\")")]
    public Task A_parameter_need_not_be_a_string(string call) => Verify($"_ = {call};");

    private static Task Verify(string statement, string? message = null)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            Manifest,
            $$"""
            class App
            {
                const string Settings = "settings";
                void M(Wrapper wrapper, Derived derived) { {{statement}} }
            }
            """);
        test.TestState.Sources.Add(Wrappers);
        if (message is not null)
        {
            test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<NameAnalyzer>.Expect("STATSIG2001").WithLocation(0).WithMessage(message));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
