using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Statsig.Manifest.Editing;

namespace Statsig.Emulator.Tests.Control;

public sealed class SaveTests : IAsyncLifetime
{
    private readonly SaveFolder _folder = new();
    private SavedEmulator _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await SavedEmulator.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_made()
    {
        _emulator.Server.OverrideGate("a_gate", true);
        _emulator.Server.OverrideConfig("limits", """{ "max": 3 }""");
        _emulator.Server.OverrideGroup("test", "B");
        _emulator.Server.OverrideLayer("page", "{}", userId: "7", allocatedExperiment: "test");

        await AssertSavedAsync(
            4,
            """
            {
              "gates": {"a_gate": true},
              "configs": {"limits": {"id": "saved:everyone", "value": {"max": 3}}},
              "experiments": {"test": {"id": "saved:everyone", "group": "B"}},
              "layers": {"page": [{"id": "saved:1", "if": {"ids": ["7"]}, "value": {}, "experiment": "test"}]}
            }
            """);
    }

    [Fact]
    public async Task Nothing_that_is_forced_makes_no_file()
    {
        Assert.Equal(0, await _emulator.SaveAsync());
        Assert.False(File.Exists(_folder.Rules));
    }

    [Fact]
    public async Task Rules_that_are_there_stay_behind_and_saving_again_replaces_what_was_saved_for_the_same_units()
    {
        _emulator.Write("""
            {
              // Kept.
              "gates": {
                "a_gate": [ { "id": "mine", "if": { "ids": ["1"] }, "value": false } ],
                "b_gate": true // Kept, too.
              }
            }
            """);
        _emulator.Server.OverrideGate("a_gate", true);
        _emulator.Server.OverrideGate("a_gate", false, userId: "7");
        const string Saved = """
            { "gates": { "a_gate": [
              { "id": "saved:1", "if": { "ids": ["7"] }, "value": false }, { "id": "saved:everyone", "value": true },
              { "id": "mine", "if": { "ids": ["1"] }, "value": false } ], "b_gate": true } }
            """;
        var text = await AssertSavedAsync(2, Saved);
        Assert.Contains("// Kept.", text, StringComparison.Ordinal);
        Assert.Contains("// Kept, too.", text, StringComparison.Ordinal);

        _emulator.Server.OverrideGate("a_gate", true, userId: "7");
        _emulator.Server.OverrideGate("a_gate", false, userId: "8");
        _emulator.Server.OverrideGate("b_gate", true, userId: "8");
        await AssertSavedAsync(3, """
            { "gates": { "a_gate": [
              { "id": "saved:1", "if": { "ids": ["7"] }, "value": true }, { "id": "saved:2", "if": { "ids": ["8"] }, "value": false },
              { "id": "saved:everyone", "value": true }, { "id": "mine", "if": { "ids": ["1"] }, "value": false } ],
              "b_gate": [ { "id": "saved:1", "if": { "ids": ["8"] }, "value": true }, { "value": true } ] } }
            """);

        _emulator.Server.OverrideGate("a_gate", false);
        await AssertSavedAsync(1, """
            { "gates": { "a_gate": [ { "id": "saved:everyone", "value": false }, { "id": "mine", "if": { "ids": ["1"] }, "value": false } ],
              "b_gate": [ { "id": "saved:1", "if": { "ids": ["8"] }, "value": true }, { "value": true } ] } }
            """);
    }

    [Fact]
    public async Task What_people_have_written_among_the_rules_stays_as_it_stands()
    {
        const string Before = """
            {
              "gates": {
                "a_gate": [
                  // The testers.
                  { "if": { "ids": ["1",   "2"] }, "value": true, "x-note": "ours" }, // until May
                  /* A tenth. */ { "if": { "percent": 10 },
                    "value": true }
                ],
                "b_gate": { "value": true } // for all
              },
              "configs": {
                // Twenty was too many.
                "limits": { // a rule alone
                  "id": "mine",
                  "value": { "max": 20.0 }
                }
              }
            }
            """;
        _emulator.Write(Before);
        _emulator.Server.OverrideGate("a_gate", false);
        _emulator.Server.OverrideGate("b_gate", false);
        _emulator.Server.OverrideConfig("limits", """{ "max": 3 }""");

        await _emulator.SaveAsync();

        Assert.Equal(
            """
            {
              "gates": {
                "a_gate": [
                  { "id": "saved:everyone", "value": false },
                  // The testers.
                  { "if": { "ids": ["1",   "2"] }, "value": true, "x-note": "ours" }, // until May
                  /* A tenth. */ { "if": { "percent": 10 },
                    "value": true }
                ],
                "b_gate": [
                  { "id": "saved:everyone", "value": false },
                  { "value": true }
                ] // for all
              },
              "configs": {
                // Twenty was too many.
                "limits": [
                  {
                    "id": "saved:everyone",
                    "value": { "max": 3 }
                  },
                  { // a rule alone
                    "id": "mine",
                    "value": { "max": 20.0 }
                  }
                ]
              }
            }
            """,
            _folder.Read());
    }

    [Fact]
    public async Task A_saved_rule_that_somebody_has_changed_or_commented_is_theirs()
    {
        _emulator.Write("""
            { "gates": {
              "a_gate": [ { "id": "saved:1", "if": { "ids": ["7", "8"] }, "value": false }, { "id": "saved:everyone", "value": true } // while we test
              ],
              "b_gate": [ { "id": "saved:2", /* [ me */ "value": true } ] } }
            """);
        _emulator.Server.OverrideGate("a_gate", false);
        _emulator.Server.OverrideGate("b_gate", false);

        var text = await AssertSavedAsync(2, """
            { "gates": {
              "a_gate": [ { "id": "saved:2", "value": false }, { "id": "saved:1", "if": { "ids": ["7", "8"] }, "value": false }, { "id": "saved:everyone", "value": true } ],
              "b_gate": [ { "id": "saved:everyone", "value": false }, { "id": "saved:2", "value": true } ] } }
            """);
        Assert.Contains("// while we test", text, StringComparison.Ordinal);
        Assert.Contains("/* [ me */", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_changes_no_answer()
    {
        _emulator.Write("""
            {
              "gates": { "a_gate": [ { "if": { "percent": 50 }, "value": true }, { "if": { "percent": 50 }, "value": true } ], "by_device": { "if": { "percent": 50 }, "value": true } },
              "configs": { "limits": [ { "if": { "ids": ["1"] }, "value": { "max": 1 } }, { "value": { "max": 2 } } ] }
            }
            """);
        _emulator.Server.OverrideGate("a_gate", false, userId: "3");
        _emulator.Server.OverrideGate("by_device", true, userId: "4");
        _emulator.Server.OverrideGate("by_device", false, userId: "device-5");
        _emulator.Server.OverrideConfig("limits", """{ "max": 9 }""", userId: "1");
        _emulator.Server.OverrideConfig("test", """{ "color": "own" }""", userId: "2", groupName: "A");
        _emulator.Server.OverrideGroup("test", "B", userId: "3");
        var before = await _emulator.AnswersAsync();

        await _emulator.SaveAsync();

        Assert.Empty(_emulator.Server.Problems);
        Assert.Equal(before, await _emulator.AnswersAsync());
        _emulator.Server.OverrideGate("a_gate", true);
        var forced = await _emulator.AnswersAsync();
        await _emulator.SaveAsync();
        Assert.Equal(forced, await _emulator.AnswersAsync());
    }

    [Fact]
    public async Task Rules_that_saving_puts_in_front_leave_the_others_their_ids_and_their_percentages()
    {
        const string Rules = """{ "gates": { "a_gate": [ { "if": { "percent": 50 }, "value": true }, { "if": { "ids": ["none"] }, "value": true }, { "value": false } ] } }""";
        _emulator.Write(Rules);
        var before = await _emulator.RuleIdsAsync("a_gate", 50);
        Assert.Equal(["local:1", "local:3"], before.Distinct().Order(StringComparer.Ordinal));

        _emulator.Server.OverrideGate("a_gate", true, userId: "nobody");
        _emulator.Server.OverrideGate("a_gate", true, userId: "nobody else");
        await _emulator.SaveAsync();

        Assert.Equal(before, await _emulator.RuleIdsAsync("a_gate", 50));
    }

    [Theory]
    [InlineData("{ \"gates\": ", "has errors", "line 1, column 12")]
    [InlineData("[ 1 ]", "has errors", "statsig.local.json")]
    [InlineData("{ \"gates\": { \"a_gate\": 1 } }", "has errors", "'a_gate' must be")]
    [InlineData("{ \"gates\": { \"a_gate\": true, \"a_gate\": false } }", "has errors", "twice")]
    public async Task A_file_with_errors_is_left_alone(string broken, params string[] words)
    {
        await File.WriteAllTextAsync(_folder.Rules, broken, TestContext.Current.CancellationToken);
        _emulator.Server.OverrideGate("a_gate", true);

        await AssertRefusedAsync(words);

        Assert.Equal(broken, _folder.Read());
    }

    [Fact]
    public async Task What_the_file_could_not_have_is_not_saved()
    {
        _emulator.Server.OverrideConfig("limits", """{ "max": "many" }""");

        await AssertRefusedAsync("would have errors", "max");

        Assert.False(File.Exists(_folder.Rules));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_left_alone()
    {
        byte[] foreign = [.. "{ \"x-note\": \""u8, 0xE4, .. "\" }"u8];
        await File.WriteAllBytesAsync(_folder.Rules, foreign, TestContext.Current.CancellationToken);
        _emulator.Server.OverrideGate("a_gate", true);

        await AssertRefusedAsync("is not UTF-8");

        Assert.Equal(foreign, await File.ReadAllBytesAsync(_folder.Rules, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_and_the_files_mode_and_its_mark_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and modes are those of Unix.");
        var file = Path.Combine(_folder.Path, "elsewhere.json");
        await File.WriteAllBytesAsync(file, [0xEF, 0xBB, 0xBF, .. "{}"u8], TestContext.Current.CancellationToken);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        SaveFolder.SetMode(file, Mode);
        File.CreateSymbolicLink(_folder.Rules, "elsewhere.json");
        _emulator.Server.Reload();
        _emulator.Server.OverrideGate("a_gate", true);

        await _emulator.SaveAsync();

        Assert.Equal("elsewhere.json", new FileInfo(_folder.Rules).LinkTarget);
        Assert.Equal(Mode, SaveFolder.ModeOf(file));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[..3]);
        Assert.Contains("\"a_gate\": true", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["elsewhere.json", "statsig.local.json"], _folder.Files);
    }

    [Fact]
    public async Task What_is_forced_while_others_are_saved_is_not_lost()
    {
        using var loggers = new HookedLoggers();
        await using var emulator = await SavedEmulator.StartAsync(_folder, loggers);
        emulator.Server.OverrideGate("a_gate", true);
        emulator.Server.OverrideGate("b_gate", true);

        // The file is written and has been read again; what is saved is still forced.
        loggers.OnLog = () =>
        {
            emulator.Server.OverrideGate("a_gate", false);
            emulator.Server.OverrideGate("by_device", true, userId: "7");
        };
        Assert.Equal(2, await emulator.SaveAsync());

        Assert.Equal(["a_gate: everyone", "by_device: 7"], await emulator.ForcedAsync());
        Assert.Contains("\"value\":false,\"rule_id\":\"override\"", await emulator.CheckAsync("a_gate", "1"), StringComparison.Ordinal);
        Assert.Contains("\"value\":true,\"rule_id\":\"local:1\"", await emulator.CheckAsync("b_gate", "1"), StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(params string[] words)
    {
        var (status, error) = await _emulator.Control.SendAsync("POST", "overrides/save", "{}");

        Assert.Equal(409, (int)status);
        Assert.All(words, word => Assert.Contains(word, error.GetProperty("error").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(await _emulator.ForcedAsync());
    }

    /// <summary>Saves, and compares by meaning; what was forced is in the file from then on, and no longer forced.</summary>
    private async Task<string> AssertSavedAsync(int count, string expected)
    {
        Assert.Equal(count, await _emulator.SaveAsync());
        var text = _folder.Read();
        Assert.True(JsonTextEditor.AreEqual(expected, text), text);
        Assert.Empty(_emulator.Server.Problems);
        Assert.Empty(await _emulator.ForcedAsync());
        return text;
    }

    /// <summary>Does something the next time that something is logged.</summary>
    private sealed class HookedLoggers : ILoggerFactory, ILogger
    {
        public Action? OnLog { get; set; }

        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Statsig.", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var act = OnLog;
            OnLog = null;
            act?.Invoke();
        }

        public void Dispose()
        {
        }
    }
}
