using System.Globalization;
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

    [Theory]
    [InlineData("App")]
    [InlineData("Benchmarks")]
    public void A_project_may_be_called_as_it_likes_and_has_no_view_of_what_the_runtime_calls_its_own(string project)
    {
        var setup = GeneratorSetup.For("""
            {
              "configs": { "ab": { "schema": { "properties": { "copy": { "type": "string" }, "reader": { "type": "boolean" }, "append": { "type": "integer" } } } } },
              "$defs": { "Copy": { "properties": { "next": { "$ref": "#/$defs/Copy" } } } }
            }
            """);
        var compilation = setup.CreateCompilation().WithAssemblyName(project);

        setup.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);

        Assert.Empty(generated.GetDiagnostics());
    }

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

    /// <summary>A class of 220 properties: of each kind ten that may be null and ten that may not, with a value of its own each.</summary>
    [Fact]
    public void Properties_of_every_size_are_kept_apart()
    {
        var properties = Enumerable.Range(0, 10).SelectMany(static i => Kinds(i).SelectMany(kind => (Property[])
        [
            kind with { Name = $"{kind.Name}{i}" },
            kind with { Name = $"Maybe{kind.Name}{i}", Schema = kind.Schema.Replace("\"type\": ", "\"type\": [\"null\", ", StringComparison.Ordinal).Replace("#", "]", StringComparison.Ordinal) },
        ])).Select(static property => property with { Schema = property.Schema.Replace("#", "", StringComparison.Ordinal) }).ToArray();
        var schema = string.Join(", ", properties.Select(static property => $$""" "{{property.Name}}": { {{property.Schema}}, "default": {{property.Json}} } """));
        var type = GeneratorRun.Of($$"""{ "namespace": "Shop.Flags", "configs": { "wide": { "schema": { "properties": { {{schema}} } } } } }""").Load().GetType("Shop.Flags.WideConfig")!;

        var value = type.GetProperty("Default")!.GetValue(null)!;

        Assert.Equal(220, properties.Length);
        Assert.All(properties, property => Assert.Equal(property.Expected, type.GetProperty(property.Name)!.GetValue(value) switch
        {
            IReadOnlyList<string> list => string.Join(';', list),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other?.ToString(),
        }));
    }

    private static Property[] Kinds(int i) =>
    [
        new("Flag", "\"type\": \"boolean\"#", i % 3 == 0 ? "true" : "false", i % 3 == 0 ? "True" : "False"),
        new("Count", "\"type\": \"integer\"#", $"{-1 - i}", $"{-1 - i}"),
        new("Long", "\"type\": \"integer\"#, \"format\": \"int64\"", $"-9007199254740{i}", $"-9007199254740{i}"),
        new("Share", "\"type\": \"number\"#", $"{i}.25", $"{i}.25"),
        new("Price", "\"type\": \"number\"#, \"format\": \"decimal\"", $"-792281625142643375935439503.{i}", $"-792281625142643375935439503.{i}"),
        new("Since", "\"type\": \"string\"#, \"format\": \"date-time\"", $"\"2027-03-3{i % 2}T12:00:0{i}-11:30\"", $"03/3{i % 2}/2027 12:00:0{i} -11:30"),
        new("Id", "\"type\": \"string\"#, \"format\": \"uuid\"", $"\"ffffffff-ffff-ffff-ffff-fffffffffff{i}\"", $"ffffffff-ffff-ffff-ffff-fffffffffff{i}"),
        new("Site", "\"type\": \"string\"#, \"format\": \"uri\"", $"\"https://example.com/{i}\"", $"https://example.com/{i}"),
        new("Text", "\"type\": \"string\"#", $"\"text {i}\"", $"text {i}"),
        new("Word", "\"type\": \"string\"#, \"enum\": [\"a\", \"b\", \"c\"]", $"\"{"abc"[i % 3]}\"", $"{"ABC"[i % 3]}"),
        new("Tags", "\"type\": \"array\"#, \"items\": { \"type\": \"string\" }", $"[\"x\", \"{i}\"]", $"x;{i}"),
    ];

    private static object? Default(string property)
    {
        var type = GeneratorRun.Of(Manifest).Load().GetType("Shop.Flags.SettingsConfig")!;
        return type.GetProperty(property)!.GetValue(type.GetProperty("Default")!.GetValue(null));
    }

    /// <param name="Name">The name in JSON and in C#.</param>
    /// <param name="Schema">Its schema, with a mark behind the type.</param>
    /// <param name="Json">Its default.</param>
    /// <param name="Expected">Its default as text.</param>
    private sealed record Property(string Name, string Schema, string Json, string Expected);
}
