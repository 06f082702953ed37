using System.Text.Json;
using System.Text.Json.Nodes;
using Statsig.Tool.Api;
using Statsig.Tool.Api.Contracts;
using Statsig.Tool.Tests.Console;

namespace Statsig.Tool.Tests.Pulling;

/// <summary>Makes projects out of what the Console allows and nobody should do.</summary>
internal sealed class HostileProject
{
    private static readonly string[] Names =
    [
        "new_checkout", "new-checkout", "New Checkout", "new.checkout", "NEW_CHECKOUT", "gates", "names", "equals", "class", "---", "__", "4eyes", "a", "x!", "homepage", "homepage_config",
        "homepage_layer", "homepage_experiment", "homepage_group", "to_string", "system", "statsig", "configs", "string", "object",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "plain", "\"quoted\" \\ / \b", "line\nline\r\nline\u2028", "*/ // <see/> ]]>", "😀 äöü", "\u0000\u0007", "{0} {{ $\"", "max_items", "max-items", "!!!", "$ref", "default", "x-identifier",
        "properties", "enum", "value", "Default", "_", "1", "true", "null",
    ];

    private static readonly string[] Schemas =
    [
        "", "{", "[]", "true", "null", "{}", "{ a: 'b', }", """{"type":"object"}""", """{"type":"array"}""", """{"type":["object","null"],"properties":{"plain":{}}}""",
        """{"$ref":"#/$defs/A","$defs":{"A":{"properties":{"plain":{"$ref":"#/$defs/A"}}}}}""", """{"$ref":"#/elsewhere"}""", """{"properties":[]}""", """{"properties":{"plain":5,"1":false}}""",
        """{"additionalProperties":{"type":"integer"}}""", """{"additionalProperties":"no","properties":{"plain":{"type":"string"}}}""", """{"allOf":[{"type":"object"}]}""",
        """{"properties":{"plain":{"enum":["+","-","","+"]},"max_items":{"enum":[1,"1",null]},"max-items":{"enum":[]},"!!!":{"type":"string","enum":["a","A"]}}}""",
        """{"properties":{"plain":{"type":"integer","minimum":5,"maximum":1,"default":"x"},"value":{"type":"array","items":{"properties":{"a":{},"A":{}}}}}}""",
        """{"properties":{"default":{"type":"string","default":5},"enum":{"properties":{"enum":{"enum":["?"]}}},"properties":{"properties":{"properties":{"type":"what"}}}}}""",
        """{"properties":{"x-identifier":{"x-identifier":"1 2"},"$ref":{"type":"object","properties":{"$ref":{"type":"boolean"}}}},"required":"plain","unknown":1}""",
    ];

    private readonly Random _random;

    public HostileProject(int seed) => _random = new Random(seed);

    public ConsoleProject Make() => new(
        Read(Many(Gate), ConsoleJson.Default.Gates),
        Read(Many(Config), ConsoleJson.Default.Configs),
        Read(Many(Experiment), ConsoleJson.Default.Experiments),
        Read(Many(Layer), ConsoleJson.Default.Layers),
        new Dictionary<string, string>());

    private static List<T> Read<T>(List<JsonObject> items, System.Text.Json.Serialization.Metadata.JsonTypeInfo<ConsolePage<T>> type) =>
        JsonSerializer.Deserialize(new JsonObject { ["data"] = new JsonArray([.. items]) }.ToJsonString(), type)!.Data!;

    private List<JsonObject> Many(Func<string, JsonObject> make) =>
        [.. Enumerable.Range(0, _random.Next(8)).Select(_ => Pick(Names)).Distinct().Select(make)];

    private JsonObject Gate(string name) => Described(ConsoleItems.Gate(name, new JsonObject
    {
        ["type"] = Pick(["TEMPORARY", "PERMANENT", "STALE", "TEMPLATE", "NEW"]),
        ["typeReason"] = Pick(["NONE", "STALE_NO_RULES", ""]),
        ["status"] = Pick(["In Progress", "Archived"]),
    }.ToJsonString()));

    private JsonObject Config(string name) => Described(ConsoleItems.Config(name, new JsonObject
    {
        ["defaultValue"] = Object(3),
        ["schema"] = Pick(Schemas),
        ["schemaJson5"] = Pick(Schemas),
        ["rules"] = new JsonArray(new JsonObject { ["name"] = "", ["returnValue"] = Object(3) }, new JsonObject { ["name"] = "", ["returnValueJson5"] = Pick(Schemas) }),
    }.ToJsonString()));

    private JsonObject Experiment(string name) => Described(ConsoleItems.Experiment(name, new JsonObject
    {
        ["layerID"] = Pick(["", "homepage", "homepage_layer", "statsig::x"]),
        ["groups"] = new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => (JsonNode)new JsonObject { ["name"] = Pick(Texts), ["size"] = 1, ["parameterValues"] = Object(2) })]),
    }.ToJsonString()));

    private JsonObject Layer(string name) => Described(ConsoleItems.Layer(name, new JsonObject
    {
        ["isImplicitLayer"] = _random.Next(4) == 0,
        ["parameters"] = new JsonArray([.. Enumerable.Range(0, _random.Next(5)).Select(_ => (JsonNode)new JsonObject
        {
            ["name"] = Pick(Texts),
            ["type"] = Pick(["string", "number", "boolean", "object", "array", "date"]),
            ["defaultValue"] = Value(2),
        })]),
    }.ToJsonString()));

    private JsonObject Described(JsonObject item)
    {
        item["description"] = Pick(Texts);
        item["tags"] = new JsonArray(Pick(Texts), Pick(Texts));
        item["team"] = Pick(Texts);
        return item;
    }

    private JsonObject Object(int depth)
    {
        var result = new JsonObject();
        for (var i = _random.Next(5); i > 0; i--)
        {
            result[Pick(Texts)] = Value(depth - 1);
        }

        return result;
    }

    private JsonNode? Value(int depth) => _random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.Next(2) == 0),
        2 => JsonNode.Parse(Pick(["0", "-1", "1.0", "1e3", "0.5", "3000000000", "12345678901234567890", "1e400", "-0"])),
        3 or 4 or 5 => JsonValue.Create(Pick(Texts)),
        6 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth - 1))]),
        _ => Object(depth),
    };

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];
}
