using System.Text.RegularExpressions;

namespace Statsig.Emulator.Tests.Control;

public sealed partial class SaveAnythingTests : IAsyncLifetime
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
    public async Task Whatever_people_wrote_stays_and_no_answer_changes()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var rules = new RandomRules(seed);
            _emulator.Write(rules.File());
            Force(seed);
            var before = await _emulator.AnswersAsync();

            await _emulator.SaveAsync();

            var text = _folder.Read();
            Assert.Empty(_emulator.Server.Problems);
            Assert.Equal(before, await _emulator.AnswersAsync());
            Assert.All(rules.Comments, comment => Assert.True(text.Contains(comment, StringComparison.Ordinal), $"{seed}: '{comment}' is gone from: {text}"));
            var lines = WithoutIndent(text);
            Assert.All(rules.Kept, rule => Assert.True(lines.Contains(WithoutIndent(rule), StringComparison.Ordinal), $"{seed}: '{rule}' is not in: {text}"));
        }
    }

    private void Force(int seed)
    {
        var random = new Random(seed);
        if (random.Next(2) == 0)
        {
            _emulator.Server.OverrideGate("a_gate", random.Next(2) == 0);
            _emulator.Server.OverrideConfig("limits", """{ "max": 77 }""");
        }

        foreach (var id in new[] { "1", "3", "5" }.Where(_ => random.Next(2) == 0))
        {
            _emulator.Server.OverrideGate("a_gate", random.Next(2) == 0, userId: id);
            _emulator.Server.OverrideConfig("limits", $$"""{ "max": {{id}} }""", userId: id);
        }
    }

    /// <summary>A rule that comes to stand in a list is moved to the right.</summary>
    private static string WithoutIndent(string text) => Indent().Replace(text, "\n");

    [GeneratedRegex(@"\n[ \t]*")]
    private static partial Regex Indent();
}
