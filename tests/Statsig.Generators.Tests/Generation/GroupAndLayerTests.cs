using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

public class GroupAndLayerTests
{
    private const string Manifest = """
        {
          "namespace": "Shop",
          "experiments": {
            "button_test": {
              "schema": { "properties": { "color": { "type": "string" } } }, "layer": "checkout_layer",
              "groups": { "Control": {}, "Big blue": { "color": "blue" }, "unrecognized": {}, "4": {} }
            },
            "plain": {}
          },
          "layers": { "checkout_layer": { "schema": { "properties": { "color": { "type": "string" } } }, "default": { "color": "grey" } }, "empty": {} }
        }
        """;

    [Fact]
    public void An_experiment_with_groups_carries_their_enum_and_a_layer_its_value() => GeneratorRun.Of(Manifest, """
        using System.Text.Json;
        using System.Threading.Tasks;
        using Shop;
        using Statsig.Runtime;

        static class Uses
        {
            static readonly Experiment<ButtonTestExperiment, ButtonTestGroup> Test = Experiments.ButtonTest;
            static readonly Experiment<JsonElement> Plain = Experiments.Plain;
            static readonly Layer<CheckoutLayer> Layer = Layers.CheckoutLayer;
            static readonly Layer<JsonElement> Empty = Layers.Empty;
            static async Task<bool> IsBlue(StatsigUser user) => (await Experiments.ButtonTest.EvaluateAsync(user)).Group is ButtonTestGroup.BigBlue or ButtonTestGroup._4;
            static async Task<string> Color(StatsigUser user) => (await Layers.CheckoutLayer.GetAsync(user)).Color;
        }
        """).Compile();

    [Fact]
    public void Groups_stand_in_the_order_of_their_names_behind_the_one_for_all_others()
    {
        var group = GeneratorRun.Of(Manifest).Load().GetType("Shop.ButtonTestGroup")!;

        Assert.Equal(["Unrecognized", "_4", "BigBlue", "Control", "Unrecognized_"], Enum.GetNames(group));
        Assert.Equal("Unrecognized", Activator.CreateInstance(group)!.ToString());
    }

    [Fact]
    public void Handles_carry_name_and_default()
    {
        var assembly = GeneratorRun.Of(Manifest).Load();

        Assert.Equal(("button_test", "ButtonTestExperiment { Color = \"\" }"), Handle("Experiments", "ButtonTest"));
        Assert.Equal(("checkout_layer", "CheckoutLayer { Color = \"grey\" }"), Handle("Layers", "CheckoutLayer"));

        (object?, string?) Handle(string type, string accessor)
        {
            var handle = assembly.GetType("Shop." + type)!.GetProperty(accessor)!.GetValue(null)!;
            return (handle.GetType().GetProperty("Name")!.GetValue(handle), handle.GetType().GetProperty("DefaultValue")!.GetValue(handle)!.ToString());
        }
    }

    [Fact]
    public void Docs_say_in_which_layer_an_experiment_is() =>
        Assert.Contains("Experiment <c>button_test</c> · in layer checkout_layer", GeneratorRun.Of(Manifest).Text, StringComparison.Ordinal);
}
