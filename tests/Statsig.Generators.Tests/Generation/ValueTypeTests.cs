using System.Text.Json;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Generation;

public class ValueTypeTests
{
    private const string Manifest = """
        {
          "namespace": "Shop.Flags",
          "configs": {
            "settings": {
              "schema": {
                "properties": {
                  "express": { "type": "boolean" }, "max_items": { "type": "integer" }, "views": { "type": "integer", "format": "int64" }, "discount": { "type": "number" },
                  "price": { "type": "number", "format": "decimal" }, "banner": { "type": "string" }, "starts_at": { "type": "string", "format": "date-time" },
                  "campaign": { "type": "string", "format": "uuid" }, "help": { "type": "string", "format": "uri" }, "anything": true,
                  "color": { "enum": ["grey", "dark-blue"] }, "columns": { "enum": [1, 2, 4] },
                  "tags": { "items": { "type": "string" } }, "matrix": { "items": { "items": { "type": "integer" } } }, "tiers": { "items": { "properties": { "limit": { "type": "integer", "default": 10 } } } },
                  "prices": { "additionalProperties": { "type": "number", "format": "decimal" } }, "stores": { "additionalProperties": { "properties": { "open": { "type": "boolean" } } } },
                  "limits": { "properties": { "max": { "type": "integer" }, "window": { "properties": { "seconds": { "type": "integer", "default": 60 }, "unit": { "enum": ["s", "ms"] } } } } },
                  "headline": { "type": ["string", "null"] }, "limit": { "type": ["integer", "null"] }, "maybe_color": { "type": ["string", "null"], "enum": ["red", null] },
                  "maybe_limits": { "type": ["object", "null"], "properties": { "max": { "type": "integer" } } }, "maybe_numbers": { "type": ["array", "null"], "items": { "type": ["number", "null"] } }
                }
              },
              "default": {
                "express": true, "max_items": 1.0, "views": 9007199254740993, "discount": -0.5, "price": 9.99, "banner": "Hi \u2028", "starts_at": "2027-03-31T12:00:00+02:00",
                "campaign": "123e4567-e89b-12d3-a456-426614174000", "help": "https://example.com/help", "anything": { "a": [1] }, "color": "dark-blue", "columns": 4,
                "tags": ["new"], "matrix": [[1, 2], []], "tiers": [{}, { "limit": 20 }], "prices": { "a b": 0.10 }, "stores": { "x": { "open": true } },
                "limits": { "window": { "unit": "ms" } }, "limit": 7, "maybe_numbers": [1, null]
              }
            }
          }
        }
        """;

    [Fact]
    public void Every_schema_has_its_type_in_CSharp() => GeneratorRun.Of(Manifest, """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using Shop.Flags;

        static class Uses
        {
            static (bool, int, long, double, decimal, string) Scalars(SettingsConfig c) => (c.Express, c.MaxItems, c.Views, c.Discount, c.Price, c.Banner);
            static (DateTimeOffset, Guid, Uri, JsonElement, int) Formats(SettingsConfig c) => (c.StartsAt, c.Campaign, c.Help, c.Anything, c.Columns);
            static bool Enums(SettingsConfig c) => c.Color == SettingsConfig.ColorValue.DarkBlue || c.Limits.Window.Unit == SettingsConfig.LimitsValue.WindowValue.UnitValue.Ms;
            static (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<int>>, IReadOnlyList<SettingsConfig.TiersItem>) Lists(SettingsConfig c) => (c.Tags, c.Matrix, c.Tiers);
            static (IReadOnlyDictionary<string, decimal>, IReadOnlyDictionary<string, SettingsConfig.StoresEntry>) Maps(SettingsConfig c) => (c.Prices, c.Stores);
            static SettingsConfig.LimitsValue.WindowValue Nested(SettingsConfig c) => c.Limits.Window;
            static (string?, int?, SettingsConfig.MaybeColorValue?, SettingsConfig.MaybeLimitsValue?, IReadOnlyList<double?>?) Nullables(SettingsConfig c) =>
                (c.Headline, c.Limit, c.MaybeColor, c.MaybeLimits, c.MaybeNumbers);
            static bool Equality(SettingsConfig c) => c == SettingsConfig.Default && c.Equals(SettingsConfig.Default) && c.GetHashCode() == SettingsConfig.Default.GetHashCode();
        }
        """).Compile();

    [Theory]
    [InlineData("value.Headline.Length", "CS8602")]
    [InlineData("value.MaybeLimits.Max", "CS8602")]
    [InlineData("value.MaybeNumbers.Count", "CS8602")]
    [InlineData("(int)value.Limit", "CS8629")]
    public void What_may_be_null_must_be_checked(string expression, string expected)
    {
        var run = GeneratorRun.Of(Manifest, $$"""
            #nullable enable
            static class Uses { static int Read(Shop.Flags.SettingsConfig value) => {{expression}}; }
            """);

        Assert.Equal(expected, Assert.Single(run.Problems()).Id);
    }

    [Fact]
    public void Values_cannot_be_made_or_changed_from_outside()
    {
        var type = GeneratorRun.Of(Manifest).Load().GetType("Shop.Flags.SettingsConfig")!;

        Assert.True(type.IsSealed);
        Assert.Empty(type.GetConstructors());
        Assert.All(type.GetProperties(), static property => Assert.False(property.CanWrite));
    }

    [Theory]
    [InlineData("Express", true)]
    [InlineData("MaxItems", 1)]
    [InlineData("Views", 9007199254740993L)]
    [InlineData("Discount", -0.5)]
    [InlineData("Banner", "Hi \u2028")]
    [InlineData("Columns", 4)]
    [InlineData("Limit", 7)]
    [InlineData("Headline", null)]
    [InlineData("MaybeColor", null)]
    [InlineData("MaybeLimits", null)]
    public void Defaults_are_the_manifests(string property, object? expected) => Assert.Equal(expected, Default(property));

    [Fact]
    public void Defaults_of_other_types_are_the_manifests_as_well()
    {
        Assert.Equal(9.99m, Default("Price"));
        Assert.Equal(new DateTimeOffset(2027, 3, 31, 12, 0, 0, TimeSpan.FromHours(2)), Default("StartsAt"));
        Assert.Equal(Guid.Parse("123e4567-e89b-12d3-a456-426614174000"), Default("Campaign"));
        Assert.Equal(new Uri("https://example.com/help"), Default("Help"));
        Assert.Equal("""{"a":[1]}""", Assert.IsType<JsonElement>(Default("Anything")).GetRawText());
        Assert.Equal("DarkBlue", Default("Color")!.ToString());
        Assert.Equal(["new"], Assert.IsAssignableFrom<IReadOnlyList<string>>(Default("Tags")));
        Assert.Equal([[1, 2], []], Assert.IsAssignableFrom<IReadOnlyList<IReadOnlyList<int>>>(Default("Matrix")).Select(static row => row.ToArray()));
        Assert.Equal(0.10m, Assert.IsAssignableFrom<IReadOnlyDictionary<string, decimal>>(Default("Prices"))["a b"]);
        Assert.Equal([1, null], Assert.IsAssignableFrom<IReadOnlyList<double?>>(Default("MaybeNumbers")));
        Assert.Equal("LimitsValue { Max = 0, Window = WindowValue { Seconds = 60, Unit = Ms } }", Default("Limits")!.ToString());
        Assert.Equal(["TiersItem { Limit = 10 }", "TiersItem { Limit = 20 }"], Assert.IsAssignableFrom<IEnumerable<object>>(Default("Tiers")).Select(static tier => tier.ToString()));
    }

    private static object? Default(string property)
    {
        var type = GeneratorRun.Of(Manifest).Load().GetType("Shop.Flags.SettingsConfig")!;
        return type.GetProperty(property)!.GetValue(type.GetProperty("Default")!.GetValue(null));
    }
}
