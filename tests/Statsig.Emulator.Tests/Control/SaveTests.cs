using Statsig.Manifest.Editing;

namespace Statsig.Emulator.Tests.Control;

public sealed class SaveTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statsig-emulator-").FullName;
    private StatsigEmulator _emulator = null!;
    private ControlClient _control = null!;

    private string Rules => Path.Combine(_folder, "statsig.local.json");

    public async ValueTask InitializeAsync()
    {
        const string Manifest = """
            { "gates": { "a_gate": {}, "b_gate": {} }, "configs": { "limits": {} }, "experiments": { "test": { "groups": { "A": {}, "B": {} } } }, "layers": { "page": {} } }
            """;
        _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest, RulesPath = Rules }, TestContext.Current.CancellationToken);
        _control = new ControlClient(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_made()
    {
        _emulator.OverrideGate("a_gate", true);
        _emulator.OverrideConfig("limits", """{ "max": 3 }""");
        _emulator.OverrideGroup("test", "B");
        _emulator.OverrideLayer("page", "{}", userId: "7", allocatedExperiment: "test");

        await AssertSavedAsync(
            4,
            """
            {
              "gates": {"a_gate": true},
              "configs": {"limits": {"value": {"max": 3}}},
              "experiments": {"test": {"group": "B"}},
              "layers": {"page": [{"id": "saved:1", "if": {"ids": ["7"]}, "value": {}, "experiment": "test"}]}
            }
            """);
    }

    [Fact]
    public async Task Rules_that_are_there_stay_behind_and_saving_again_replaces_what_was_saved()
    {
        await WriteAsync("""
            {
              // Kept.
              "gates": {
                "a_gate": [ { "id": "mine", "if": { "ids": ["1"] }, "value": false } ],
                "b_gate": true // Kept, too.
              }
            }
            """);
        _emulator.OverrideGate("a_gate", true);
        _emulator.OverrideGate("a_gate", false, userId: "7");
        const string Saved = """
            { "gates": { "a_gate": [
              { "id": "saved:1", "if": { "ids": ["7"] }, "value": false }, { "id": "saved:everyone", "value": true },
              { "id": "mine", "if": { "ids": ["1"] }, "value": false } ], "b_gate": true } }
            """;
        var text = await AssertSavedAsync(2, Saved);
        Assert.Contains("// Kept.", text, StringComparison.Ordinal);
        Assert.Contains("// Kept, too.", text, StringComparison.Ordinal);

        _emulator.OverrideGate("a_gate", false, userId: "8");
        _emulator.OverrideGate("b_gate", true, userId: "8");
        await AssertSavedAsync(2, """
            { "gates": { "a_gate": [ { "id": "saved:1", "if": { "ids": ["8"] }, "value": false }, { "id": "mine", "if": { "ids": ["1"] }, "value": false } ],
              "b_gate": [ { "id": "saved:1", "if": { "ids": ["8"] }, "value": true }, { "value": true } ] } }
            """);
    }

    [Fact]
    public async Task A_file_with_errors_is_left_alone()
    {
        const string Broken = "{ \"gates\": ";
        await File.WriteAllTextAsync(Rules, Broken, TestContext.Current.CancellationToken);
        _emulator.OverrideGate("a_gate", true);

        var (status, error) = await _control.SendAsync("POST", "overrides/save", "{}");

        Assert.Equal(409, (int)status);
        Assert.Contains("has errors", error.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(Broken, await File.ReadAllTextAsync(Rules, TestContext.Current.CancellationToken));
    }

    private async Task WriteAsync(string text)
    {
        await File.WriteAllTextAsync(Rules, text, TestContext.Current.CancellationToken);
        Assert.Empty(_emulator.Reload());
    }

    /// <summary>Saves, and compares by meaning; what was forced is in the file from then on, and no longer forced.</summary>
    private async Task<string> AssertSavedAsync(int count, string expected)
    {
        var (status, saved) = await _control.SendAsync("POST", "overrides/save", "{}");
        Assert.Equal(200, (int)status);
        Assert.Equal((Rules, count), (saved.GetProperty("path").GetString(), saved.GetProperty("count").GetInt32()));
        var text = await File.ReadAllTextAsync(Rules, TestContext.Current.CancellationToken);
        Assert.True(JsonTextEditor.AreEqual(expected, text), text);
        Assert.Empty(_emulator.Problems);
        Assert.DoesNotContain((await _control.SendAsync("GET", "flags")).Body.GetProperty("flags").EnumerateArray(), flag => flag.GetProperty("forced").GetArrayLength() > 0);
        return text;
    }
}
