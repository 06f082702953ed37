using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the enum of an experiment's groups.</summary>
internal static class GroupsEmitter
{
    public static void Emit(SourceWriter writer, ValueEntry experiment, string typeName, string keyword)
    {
        DocComment.WriteSummary(writer, $"The groups of the experiment {experiment.Name}.");
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.OpenBlock($"{keyword} enum {typeName}");
        DocComment.WriteSummary(writer, "The user is in no group, or in one that the manifest does not have.");
        writer.WriteLine(ReservedNames.UnrecognizedGroup + ",");
        foreach (var group in experiment.Groups)
        {
            writer.WriteLine();
            DocComment.WriteSummary(writer, $"The group {group.Name}.");
            writer.WriteLine(group.Identifier + ",");
        }

        writer.CloseBlock();
    }
}
