using System.Text.Json.Nodes;

namespace Statsig.Tool.Tests.Console;

/// <summary>Makes items as the Console API has them: with all that its documentation requires, and what a test adds or changes.</summary>
internal static class ConsoleItems
{
    /// <summary>A gate.</summary>
    public static JsonObject Gate(string id, string changes = "{}") => Make(id, changes, """
        { "checksPerHour": 0, "status": "In Progress", "type": "TEMPORARY", "typeReason": "NONE", "isEnabled": true, "rules": [] }
        """);

    /// <summary>A dynamic config.</summary>
    public static JsonObject Config(string id, string changes = "{}") => Make(id, changes, """{ "isEnabled": true, "rules": [], "defaultValue": {} }""");

    /// <summary>A rule of a dynamic config.</summary>
    public static string Rule(string more) => $$"""{ "name": "Everyone", "passPercentage": 100, "conditions": [], {{more}} }""";

    /// <summary>An experiment.</summary>
    public static JsonObject Experiment(string id, string changes = "{}") => Make(id, changes, """
        {
          "tags": [], "hypothesis": "", "groups": [], "allocation": 100, "primaryMetrics": [], "secondaryMetrics": [], "targetingGateID": null,
          "bonferroniCorrection": false, "defaultConfidenceInterval": "95", "status": "active", "decisionReason": null, "layerID": null,
          "startTime": null, "endTime": null, "decisionTime": null, "healthCheckStatus": "PASSED"
        }
        """);

    /// <summary>A layer.</summary>
    public static JsonObject Layer(string id, string changes = "{}") =>
        Make(id, changes, """{ "isImplicitLayer": false, "parameters": [], "creatorID": "u1", "creatorEmail": "u1@example.com" }""");

    private static JsonObject Make(string id, string changes, string required)
    {
        var item = (JsonObject)JsonNode.Parse("""
            {
              "description": "", "idType": "userID", "lastModifierID": "u1", "lastModifiedTime": 1705439406750, "lastModifierEmail": null,
              "lastModifierName": "CONSOLE API", "createdTime": 1705439406615, "creatorName": "CONSOLE API"
            }
            """)!;
        item["id"] = id;
        foreach (var text in new[] { required, changes })
        {
            foreach (var (name, value) in (JsonObject)JsonNode.Parse(text)!)
            {
                item[name] = value?.DeepClone();
            }
        }

        return item;
    }
}
