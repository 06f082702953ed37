using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

public class DefinitionTests
{
    [Fact]
    public void Whoever_refers_to_a_definition_has_its_type()
    {
        var run = GeneratorRun.Of(
            """
            {
              "namespace": "Shop",
              "configs": {
                "cart": { "schema": { "properties": {
                  "shipping": { "$ref": "#/$defs/money", "default": { "amount": 4.99 } }, "vouchers": { "items": { "$ref": "#/$defs/money" } }, "rate": { "$ref": "#/$defs/percentage" }
                } } },
                "fee": { "schema": { "$ref": "#/$defs/money" }, "default": { "currency": "USD" } }
              },
              "experiments": { "test": { "schema": { "properties": { "price": { "$ref": "#/$defs/money" } } } } },
              "$defs": {
                "money": { "properties": { "amount": { "type": "number", "format": "decimal" }, "currency": { "$ref": "#/$defs/currency" } } },
                "currency": { "enum": ["EUR", "USD"], "x-identifier": "CurrencyCode" },
                "percentage": { "type": "number", "default": 50 }
              }
            }
            """,
            """
            using Shop;
            using Statsig.Runtime;
            static class Uses
            {
                static readonly DynamicConfig<Money> Fee = Configs.Fee;
                static Money[] All(CartConfig cart, TestExperiment test) => new[] { cart.Shipping, cart.Vouchers[0], test.Price, Money.Default };
                static bool IsDollar(Money money) => money.Currency == CurrencyCode.Usd;
            }
            """);

        var assembly = run.Load();

        Assert.Empty(run.Diagnostics);
        Assert.Equal("CartConfig { Rate = 50, Shipping = Money { Amount = 4.99, Currency = Eur }, Vouchers = [] }", Default(assembly, "Shop.CartConfig"));
        var fee = assembly.GetType("Shop.Configs")!.GetProperty("Fee")!.GetValue(null)!;
        Assert.Equal("Money { Amount = 0, Currency = Usd }", fee.GetType().GetProperty("DefaultValue")!.GetValue(fee)!.ToString());
    }

    [Fact]
    public void A_class_may_lead_back_to_itself()
    {
        var run = GeneratorRun.Of(
            """
            {
              "configs": { "menu": { "schema": { "$ref": "#/$defs/menuItem" }, "default": { "title": "Home", "children": [{ "title": "Shop" }], "next": {} } } },
              "$defs": { "menuItem": { "properties": {
                "title": { "type": "string", "default": "New" }, "next": { "$ref": "#/$defs/menuItem" }, "children": { "items": { "$ref": "#/$defs/menuItem" } }, "named": { "additionalProperties": { "$ref": "#/$defs/menuItem" } }
              } } }
            }
            """,
            """
            #nullable enable
            static class Uses { static string? Title(App.Flags.MenuItem item) => item.Next?.Next?.Title + item.Children[0].Title + item.Named["x"].Title; }
            """);

        var assembly = run.Load();

        Assert.Equal("MenuItem { Children = [], Named = { }, Next = null, Title = \"New\" }", Default(assembly, "App.Flags.MenuItem"));
        var menu = assembly.GetType("App.Flags.Configs")!.GetProperty("Menu")!.GetValue(null)!;
        var value = menu.GetType().GetProperty("DefaultValue")!.GetValue(menu)!.ToString();
        Assert.StartsWith("MenuItem { Children = [MenuItem { Children = [], Named = { }, Next = null, Title = \"Shop\" }], Named = { }, Next = MenuItem {", value, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_lists_through_definitions_are_typed_as_deep_as_they_are_read()
    {
        const int Depth = 150;
        var chain = string.Join(",", Enumerable.Range(0, Depth).Select(static i => $$"""  "l{{i}}": { "items": { "$ref": "#/$defs/l{{i + 1}}" } } """));

        var run = GeneratorRun.Of($$"""{ "configs": { "ab": { "schema": { "properties": { "x": { "$ref": "#/$defs/l0" } } } } }, "$defs": { {{chain}}, "l{{Depth}}": { "type": "string" } } }""");

        Assert.Empty(run.Diagnostics);
        Assert.Equal("AbConfig { X = [] }", Default(run.Load(), "App.Flags.AbConfig"));
    }

    [Fact]
    public void What_is_deprecated_is_obsolete_where_it_is_used_and_nowhere_else()
    {
        var run = GeneratorRun.Of(
            """
            {
              "configs": { "ab": { "schema": { "properties": {
                "old": { "type": "integer", "deprecated": true }, "part": { "properties": { "x": { "type": "integer" } }, "deprecated": true }, "shared": { "$ref": "#/$defs/old" }, "kept": { "type": "integer", "deprecated": false }
              } } } },
              "$defs": { "old": { "properties": {}, "deprecated": true }, "older": { "enum": ["a"], "deprecated": true } }
            }
            """,
            "using App.Flags; static class Uses { static object[] All(AbConfig c) => new object[] { c.Old, c.Part, c.Shared, c.Kept, default(Older) }; }");

        Assert.Equal(["c.Old", "c.Part", "Older"], run.Problems().Select(static problem =>
        {
            Assert.Equal("CS0618", problem.Id);
            return problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan);
        }));
    }

    private static string? Default(System.Reflection.Assembly assembly, string type) => assembly.GetType(type)!.GetProperty("Default")!.GetValue(null)!.ToString();
}
