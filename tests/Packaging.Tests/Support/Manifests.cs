namespace Packaging.Tests.Support;

/// <summary>The manifest of most consumers: a flag of each kind.</summary>
internal static class Manifests
{
    public const string FileName = "statsig.manifest.json";

    public const string Shop = """
        {
          "namespace": "Shop.Flags",
          "gates": { "new_checkout": { "description": "One-page checkout.", "default": false } },
          "configs": {
            "checkout_settings": {
              "schema": { "type": "object", "properties": { "max_items": { "type": "integer" }, "banner": { "type": "string" } } },
              "default": { "max_items": 20, "banner": "Welcome" },
            },
          },
          "experiments": {
            "button_test": {
              "schema": { "type": "object", "properties": { "color": { "type": "string" } } },
              "default": { "color": "grey" },
              "groups": { "Control": {}, "Blue": { "color": "blue" } },
            },
          },
          "layers": { "checkout_layer": { "schema": { "type": "object", "properties": { "columns": { "type": "integer" } } }, "default": { "columns": 2 } } },
        }
        """;
}
