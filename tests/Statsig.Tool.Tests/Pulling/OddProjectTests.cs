using Statsig.Manifest;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

/// <summary>What the Console allows and C# or the manifest does not.</summary>
public class OddProjectTests
{
    [Fact]
    public async Task Names_that_a_manifest_cannot_have_are_reported()
    {
        var run = await PullAndValidate(new ConsoleData
        {
            Gates = { ConsoleItems.Gate("a"), ConsoleItems.Gate("new checkout"), ConsoleItems.Gate("50% off") },
            Configs = { ConsoleItems.Config("shared_name") },
            Experiments = { ConsoleItems.Experiment("shared_name"), ConsoleItems.Experiment("analysis", """{ "isAnalysisOnly": true }""") },
            Layers = { ConsoleItems.Layer("layer!"), ConsoleItems.Layer("statsig::x_layer", """{ "isImplicitLayer": true }""") },
        });

        Assert.Contains("warning: Gate 'a' is left out: the name has 1 character", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: Gate '50% off' is left out: the name has the character '%'", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: Layer 'layer!' is left out", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: Experiment 'shared_name' is left out: there is a config of that name", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: Experiment 'analysis' is left out: it is for analysis only", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("statsig::", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_give_one_CSharp_name_get_identifiers_and_entries_of_before_keep_theirs()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "new_checkout": {} }, "configs": { "homepage": {} } }""");

        var run = await PullAndValidate(
            new ConsoleData
            {
                Gates = { ConsoleItems.Gate("New-Checkout"), ConsoleItems.Gate("new_checkout"), ConsoleItems.Gate("new.checkout"), ConsoleItems.Gate("---"), ConsoleItems.Gate("___") },
                Configs =
                {
                    ConsoleItems.Config("homepage", """{ "defaultValue": { "a": 1 } }"""),
                    ConsoleItems.Config("homepage_config", """{ "defaultValue": { "a": 1 } }"""),
                },
            },
            folder);

        var model = ManifestReader.Read(folder.Read()).Model;
        Assert.Equal("NewCheckout", model.Gates.Single(static gate => gate.Name == "new_checkout").Info.Identifier);
        Assert.Equal(5, model.Gates.Select(static gate => gate.Info.Identifier).Distinct().Count());
        Assert.Equal("Homepage", model.Configs.Single(static config => config.Name == "homepage").Info.Identifier);
        Assert.Contains("gate 'New-Checkout' gets the C# name 'NewCheckout", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_values_and_groups_get_CSharp_names_where_they_have_none()
    {
        using var folder = new TemporaryFolder();

        var run = await PullAndValidate(
            new ConsoleData
            {
                Configs =
                {
                    ConsoleItems.Config("odd_config", """
                        {
                          "defaultValue": { "max_items": 1, "max-items": 2, "!!!": 3, "???": true, "equals": 1, "odd_config": { "a": 1 } },
                          "schema": "{\"type\":\"object\",\"properties\":{\"max_items\":{\"type\":\"integer\"},\"max-items\":{\"type\":\"integer\"},\"!!!\":{\"type\":\"integer\"},\"???\":true,\"equals\":{\"type\":\"integer\"},\"odd_config\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}},\"sign\":{\"enum\":[\"+\",\"-\",\"x\",\"X\"]}}}"
                        }
                        """),
                },
                Experiments =
                {
                    ConsoleItems.Experiment("odd_test", """
                        {
                          "groups": [
                            { "name": "Control", "size": 50, "parameterValues": { "p": 1 } }, { "name": "control", "size": 25, "parameterValues": { "p": 2 } },
                            { "name": "!!", "size": 25, "parameterValues": { "p": 3 } }
                          ]
                        }
                        """),
                },
            },
            folder);

        Assert.Contains("the group 'control' is left out", run.Error, StringComparison.Ordinal);
        Assert.Contains("the group '!!' is left out", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"x-identifier\": \"MaxItems2\"", folder.Read(), StringComparison.Ordinal);
        Assert.Contains("\"x-enumNames\": [", folder.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_parameter_leaves_the_CSharp_names_of_others_alone()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """
            { "layers": { "odd_layer": { "schema": { "type": "object", "properties": { "a!": { "type": "number", "x-identifier": "Amount" }, "??": { "type": "number", "x-identifier": "Property2" } } } } } }
            """);

        await PullAndValidate(
            new ConsoleData
            {
                Layers =
                {
                    ConsoleItems.Layer("odd_layer", """
                        {
                          "parameters": [
                            { "name": "amount", "type": "number", "defaultValue": 1 }, { "name": "!!", "type": "number", "defaultValue": 2 },
                            { "name": "??", "type": "number", "defaultValue": 3 }, { "name": "a!", "type": "number", "defaultValue": 4 }
                          ]
                        }
                        """),
                },
            },
            folder);

        var properties = Assert.IsType<ClassDeclaration>(ManifestReader.Read(folder.Read()).Model.Layers.Single().Declarations[0]).Properties.ToDictionary(static property => property.Name, static property => property.Identifier);
        Assert.Equal(("Amount", "Property2", "Amount2", "Property3"), (properties["a!"], properties["??"], properties["amount"], properties["!!"]));
    }

    [Fact]
    public async Task Schemas_may_be_JSON5_have_definitions_of_their_own_and_be_wrong()
    {
        using var folder = new TemporaryFolder();

        var run = await PullAndValidate(
            new ConsoleData
            {
                Configs =
                {
                    ConsoleItems.Config("json5_config", """
                        { "schema": "{ // people write\n type: 'object', properties: { max: { type: 'integer', minimum: +1, }, }, }", "defaultValue": { "max": 5 } }
                        """),
                    ConsoleItems.Config("defs_config", """
                        {
                          "schema": "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/A\"},\"tree\":{\"$ref\":\"#/definitions/T\"}},\"$defs\":{\"A\":{\"type\":\"string\"}},\"definitions\":{\"T\":{\"properties\":{\"next\":{\"$ref\":\"#/definitions/T\"}}}}}",
                          "defaultValue": { "a": "x" }
                        }
                        """),
                    ConsoleItems.Config("broken_config", """{ "schema": "{ type: ", "defaultValue": { "max": 5 } }"""),
                    ConsoleItems.Config("list_config", """{ "schema": "{\"type\":\"array\",\"properties\":{\"a\":{}}}", "defaultValue": { "max": 5 } }"""),
                    ConsoleItems.Config("part_config", """{ "schema": "{\"properties\":{\"a\":{\"type\":\"strnig\"},\"b\":{\"type\":\"string\",\"default\":5}}}", "defaultValue": { "a": 5, "b": 6, "c": 7 } }"""),
                    ConsoleItems.Config("union_config", """{ "schema": "{\"properties\":{\"a\":{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}}}", "defaultValue": { "a": 5 } }"""),
                    ConsoleItems.Config("empty_config", """{ "schema": "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"properties\":{}}", "defaultValue": { "a": [1, 2.5, null] } }"""),
                },
            },
            folder);

        var configs = ManifestReader.Read(folder.Read()).Model.Configs.ToDictionary(static config => config.Name);
        Assert.Equal("Max:Int32", PropertiesOf(configs["json5_config"]));
        Assert.StartsWith("A:String", PropertiesOf(configs["defs_config"]), StringComparison.Ordinal);
        Assert.Equal("Max:Int32", PropertiesOf(configs["broken_config"]));
        Assert.Equal("Max:Int32", PropertiesOf(configs["list_config"]));
        Assert.Equal("A:Any B:String", PropertiesOf(configs["part_config"]));
        Assert.Equal("A:Any", PropertiesOf(configs["union_config"]));
        Assert.Contains("The schema of config 'broken_config' cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Contains("config 'list_config': its schema is malformed", run.Error, StringComparison.Ordinal);
        Assert.Contains("config 'part_config': the schema of 'a' is malformed", run.Error, StringComparison.Ordinal);
        Assert.Contains("config 'part_config': 'b' of its default does not fit", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_in_a_description_spoils_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(new ConsoleData { Gates = { ConsoleItems.Gate("new_checkout", """{ "description": "HALF" }""") } });
        server.Fault = static async (index, context) =>
        {
            if (index != 0)
            {
                return false;
            }

            var page = new System.Text.Json.Nodes.JsonObject { ["message"] = "", ["data"] = new System.Text.Json.Nodes.JsonArray(ConsoleItems.Gate("new_checkout", """{ "description": "HALF" }""")) };
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                context.Response, page.ToJsonString().Replace("HALF", "\\\\ud83d \\ud83d\\ude00 cut \\ud83d", StringComparison.Ordinal));
            return true;
        };

        (await PullRun.Of(folder, server)).Fine();

        Assert.Contains("\"description\": \"\\\\ud83d 😀 cut \uFFFD\"", folder.Read(), StringComparison.Ordinal);
        (await ToolRun.Of(folder, "validate")).Fine();
    }

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string","description":"cut \ud83d"}}}""")]
    [InlineData("""{"properties":{"a":{"type":"string","description":"whole \ud83d\ude00"},"\ud83d":{"type":"string"}}}""")]
    [InlineData("""{properties:{a:{type:'string',description:'cut \ud83d'}}}""")]
    public async Task Half_a_character_in_a_schema_spoils_nothing(string schema)
    {
        using var folder = new TemporaryFolder();
        var config = ConsoleItems.Config("limits");
        config["schema"] = schema;

        await PullAndValidate(new ConsoleData { Configs = { config } }, folder);

        Assert.Contains("\"a\": {", folder.Read(), StringComparison.Ordinal);
    }

    private static async Task<ToolRun> PullAndValidate(ConsoleData data, TemporaryFolder? folder = null)
    {
        using var own = folder is null ? new TemporaryFolder() : null;
        folder ??= own!;
        await using var server = await ConsoleServer.StartAsync(data);
        var run = (await PullRun.Of(folder, server)).Fine();
        var first = folder.Read();

        Assert.Equal("statsig.manifest.json is up to date.\n", (await PullRun.Of(folder, server)).Fine().Out);
        Assert.Equal(first, folder.Read());
        Assert.DoesNotContain(": error ", (await ToolRun.Of(folder, "validate")).Fine().Out, StringComparison.Ordinal);
        return run;
    }

    private static string PropertiesOf(ValueEntry entry) => string.Join(' ', entry.Declarations.OfType<ClassDeclaration>().First().Properties.Select(
        static property => property.Identifier + ":" + (property.Type is ScalarType scalar ? scalar.Kind.ToString() : property.Type.GetType().Name.Replace("Type", "", StringComparison.Ordinal))));
}
