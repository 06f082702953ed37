namespace Statsig.Tool.Tests.Console;

/// <summary>A project with something of everything.</summary>
internal static class SampleProject
{
    public static ConsoleData Create() => new()
    {
        Gates =
        {
            ConsoleItems.Gate("new_checkout", """
                { "name": "New checkout", "description": "One-page checkout.", "tags": ["web", "checkout"], "targetApps": ["Web shop"], "owner": { "ownerType": "USER", "ownerName": "Ada" } }
                """),
            ConsoleItems.Gate("free_shipping", """{ "type": "PERMANENT", "targetApps": "Web shop", "owner": { "ownerType": "SDK_KEY", "ownerName": "CONSOLE API" }, "team": "Logistics" }"""),
            ConsoleItems.Gate("old_banner", """{ "type": "STALE", "typeReason": "STALE_ALL_TRUE", "checksPerHour": null, "targetApps": ["a1"] }"""),
            ConsoleItems.Gate("gone_gate", """{ "status": "Archived", "type": "STALE", "typeReason": "STALE_NO_RULES", "targetApps": [] }"""),
            ConsoleItems.Gate("a_template", """{ "type": "TEMPLATE", "isTemplate": true }"""),
        },
        Configs =
        {
            ConsoleItems.Config("checkout_settings", """
                {
                  "targetApps": ["Web shop"], "status": "Enabled",
                  "schema": "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\"properties\":{\"max_items\":{\"type\":\"integer\",\"minimum\":1},\"banner\":{\"type\":\"string\"}}}",
                  "defaultValue": { "max_items": 20, "banner": "Welcome" }
                }
                """),
            ConsoleItems.Config("rates", $$"""
                {
                  "targetApps": ["a1"],
                  "defaultValue": { "vat": 19, "views": 3000000000, "names": [], "note": null },
                  "rules": [
                    {{ConsoleItems.Rule("""  "returnValue": { "vat": 7.5, "names": ["a"], "note": "x", "limits": { "day": 1 } } """)}},
                    {{ConsoleItems.Rule(""" "variants": [ { "name": "v", "passPercentage": 50, "returnValueJson5": "{ // JSON5\n express: true, }" } ] """)}}
                  ]
                }
                """),
        },
        Experiments =
        {
            ConsoleItems.Experiment("button_test", """
                {
                  "targetApps": ["Web shop"], "controlGroupID": "g1", "tags": ["web"],
                  "groups": [
                    { "name": "Grey", "id": "g1", "size": 50, "parameterValues": { "color": "grey", "size": 12 } },
                    { "name": "Blue", "id": "g2", "size": 50, "parameterValues": { "color": "blue" } }
                  ]
                }
                """),
            ConsoleItems.Experiment("banner_test", """
                {
                  "targetApps": ["Web shop"], "layerID": "checkout_layer", "status": "archived",
                  "groups": [
                    { "name": "Control", "size": 50, "parameterValues": {} },
                    { "name": "Wide", "size": 50, "parameterValues": { "columns": 3, "box": { "depth": 2 } } }
                  ]
                }
                """),
        },
        Layers =
        {
            ConsoleItems.Layer("checkout_layer", """
                {
                  "targetApps": ["Web shop"],
                  "parameters": [
                    { "name": "columns", "type": "number", "defaultValue": 2 },
                    { "name": "title", "type": "string", "defaultValue": "" },
                    { "name": "title!!!", "type": "string", "defaultValue": "x" },
                    { "name": "box", "type": "object", "defaultValue": { "color": "red" } },
                    { "name": "list", "type": "array", "defaultValue": [] }
                  ]
                }
                """),
            ConsoleItems.Layer("statsig::button_test_layer", """{ "isImplicitLayer": true, "targetApps": ["Web shop"] }"""),
        },
        TargetApps =
        {
            new() { ["id"] = "a1", ["name"] = "Web shop" },
            new() { ["id"] = "a2", ["name"] = "Back office" },
        },
    };
}
