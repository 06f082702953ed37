using Statsig.Tests.Manifests;

namespace Statsig.Manifest.Tests.Editing;

/// <summary>Edits of every valid manifest of the corpus, as it is and with other line ends.</summary>
public class EditedCorpusTests
{
    private static readonly NewEntry[] Entries =
    [
        new(FlagKind.Gate, "AAA edited"), new(FlagKind.Gate, "edited_gate"), new(FlagKind.Gate, "zzz_edited"), new(FlagKind.DynamicConfig, "edited_config"),
        new(FlagKind.Experiment, "edited_test"), new(FlagKind.Layer, "edited_home"),
    ];

    public static TheoryData<string> Files => [.. ManifestCorpus.Valid.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void New_entries_are_all_that_changes(string name)
    {
        var text = ManifestCorpus.FindValid(name).Text;
        foreach (var variant in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var edited = ManifestEditor.AddEntries(variant, Entries)!;
            var (before, after) = (ManifestReader.Read(variant), ManifestReader.Read(edited));

            Assert.Empty(after.Problems);
            Assert.All(Entries, entry => Assert.NotNull(after.Names.Find(entry.Kind, entry.Name)));
            Assert.Equal(before.Model.Gates, after.Model.Gates.Where(gate => !IsNew(gate.Info)));
            Assert.Equal(before.Model.Configs, after.Model.Configs.Where(config => !IsNew(config.Info)));
            Assert.Equal(before.Model.Experiments, after.Model.Experiments.Where(experiment => !IsNew(experiment.Info)));
            Assert.Equal(before.Model.Layers, after.Model.Layers.Where(layer => !IsNew(layer.Info)));

            // Nothing is taken away but white space, and no line ends otherwise than the others.
            Assert.True(IsWithin(variant, edited));
            Assert.True(!variant.Contains('\r', StringComparison.Ordinal) || !edited.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal));
        }
    }

    /// <summary>Whether all that is not white space comes again in the same order.</summary>
    private static bool IsWithin(string text, string edited)
    {
        var position = 0;
        foreach (var c in text.Where(static c => !char.IsWhiteSpace(c)))
        {
            position = edited.IndexOf(c, position) + 1;
            if (position == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNew(EntryInfo info) => Entries.Any(entry => entry.Name == info.Name);
}
