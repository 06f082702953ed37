using Statsig.Manifest;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

public class MappingTests
{
    [Fact]
    public async Task A_project_becomes_a_manifest()
    {
        using var folder = new TemporaryFolder().Write("Shop.csproj", "<Project />");
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());

        (await PullRun.Of(folder, server)).Fine();

        Assert.Equal(
            """
            {
              "$schema": "https://raw.githubusercontent.com/statsig-generators/statsig-generators/main/docs/statsig.manifest.schema.json",
              "manifestVersion": 1,
              "namespace": "Shop.Flags",
              "gates": {
                "free_shipping": {
                  "owner": "Logistics",
                  "idType": "userID",
                  "lifecycle": "permanent"
                },
                "gone_gate": {
                  "idType": "userID",
                  "lifecycle": "archived"
                },
                "new_checkout": {
                  "description": "One-page checkout.",
                  "owner": "Ada",
                  "tags": ["checkout", "web"],
                  "idType": "userID",
                  "lifecycle": "temporary"
                },
                "old_banner": {
                  "idType": "userID",
                  "lifecycle": "stale",
                  "staleReason": "STALE_ALL_TRUE"
                }
              },
              "configs": {
                "checkout_settings": {
                  "idType": "userID",
                  "schema": {
                    "type": "object",
                    "properties": {
                      "max_items": { "type": "integer", "minimum": 1 },
                      "banner": { "type": "string" }
                    }
                  },
                  "default": { "max_items": 20, "banner": "Welcome" }
                },
                "rates": {
                  "idType": "userID",
                  "schema": {
                    "type": "object",
                    "properties": {
                      "express": { "type": "boolean" },
                      "limits": {
                        "type": "object",
                        "properties": {
                          "day": { "type": "integer" }
                        }
                      },
                      "names": {
                        "type": "array",
                        "items": { "type": "string" }
                      },
                      "note": { "type": ["string", "null"] },
                      "vat": { "type": "number" },
                      "views": { "type": "integer", "format": "int64" }
                    }
                  },
                  "default": { "vat": 19, "views": 3000000000, "names": [], "note": null }
                }
              },
              "experiments": {
                "banner_test": {
                  "idType": "userID",
                  "lifecycle": "archived",
                  "layer": "checkout_layer",
                  "schema": {
                    "type": "object",
                    "properties": {
                      "box": {
                        "type": "object",
                        "properties": {
                          "color": { "type": "string" },
                          "depth": { "type": "integer" }
                        }
                      },
                      "columns": { "type": "number" }
                    }
                  },
                  "default": {
                    "columns": 2,
                    "box": { "color": "red" }
                  },
                  "groups": {
                    "Control": {},
                    "Wide": {
                      "columns": 3,
                      "box": { "depth": 2 }
                    }
                  }
                },
                "button_test": {
                  "tags": ["web"],
                  "idType": "userID",
                  "schema": {
                    "type": "object",
                    "properties": {
                      "color": { "type": "string" },
                      "size": { "type": "integer" }
                    }
                  },
                  "default": { "color": "grey", "size": 12 },
                  "groups": {
                    "Grey": { "color": "grey", "size": 12 },
                    "Blue": { "color": "blue" }
                  }
                }
              },
              "layers": {
                "checkout_layer": {
                  "idType": "userID",
                  "schema": {
                    "type": "object",
                    "properties": {
                      "columns": { "type": "number" },
                      "title": { "type": "string" },
                      "title!!!": { "type": "string", "x-identifier": "Title2" },
                      "box": {
                        "type": "object",
                        "properties": {
                          "color": { "type": "string" },
                          "depth": { "type": "integer" }
                        }
                      },
                      "list": { "type": "array" }
                    }
                  },
                  "default": {
                    "columns": 2,
                    "title": "",
                    "title!!!": "x",
                    "box": { "color": "red" },
                    "list": []
                  }
                }
              }
            }

            """,
            folder.Read());
        Assert.Empty(ManifestReader.Read(folder.Read()).Problems);
        (await ToolRun.Of(folder, "validate", "--warnaserror")).Fine();
    }
}
