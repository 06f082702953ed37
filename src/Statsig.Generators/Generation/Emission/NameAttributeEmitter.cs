using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the attribute that marks names in users' own wrappers, for projects that do not reference the runtime, which has it.</summary>
internal static class NameAttributeEmitter
{
    public const string HintName = "Statsig.Runtime.StatsigNameAttribute.g.cs";

    public static SourceText Emit()
    {
        var writer = GeneratedFile.Begin("Statsig.Runtime");
        DocComment.WriteSummary(writer, "The kinds of names that Statsig knows.");
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.OpenBlock("internal enum StatsigEntity");
        WriteKind(writer, FlagKind.Gate, "A feature gate.");
        WriteKind(writer, FlagKind.DynamicConfig, "A dynamic config.");
        WriteKind(writer, FlagKind.Experiment, "An experiment.");
        WriteKind(writer, FlagKind.Layer, "A layer.");
        writer.CloseBlock();
        writer.WriteLine();
        DocComment.WriteSummary(writer, "Says that a parameter, property or field takes a name from Statsig, so that the analyzers check the constants given to it against the manifest.");
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.WriteLine(
            "[global::System.AttributeUsage(global::System.AttributeTargets.Parameter | global::System.AttributeTargets.Property | global::System.AttributeTargets.Field)]");
        writer.OpenBlock("internal sealed class StatsigNameAttribute : global::System.Attribute");
        DocComment.WriteSummary(writer, "Marks the target as a name of one kind.");
        writer.OpenBlock("public StatsigNameAttribute(global::Statsig.Runtime.StatsigEntity entity)");
        writer.WriteLine("this.Entity = entity;");
        writer.CloseBlock();
        writer.WriteLine();
        DocComment.WriteSummary(writer, "The kind of the name.");
        writer.WriteLine("public global::Statsig.Runtime.StatsigEntity Entity { get; }");
        writer.CloseBlock();
        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static void WriteKind(SourceWriter writer, FlagKind kind, string summary)
    {
        DocComment.WriteSummary(writer, summary);
        writer.WriteLine(kind.ToString() + ",");
    }
}
