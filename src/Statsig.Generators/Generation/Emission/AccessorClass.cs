using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>What the classes of accessors have in common: their head, the docs of a flag, and <c>Names</c>.</summary>
internal static class AccessorClass
{
    public static void Open(SourceWriter writer, CSharpAccessibility accessibility, string className, string summary)
    {
        DocComment.WriteSummary(writer, summary);
        writer.WriteLine(GeneratedFile.CodeAttribute);
        writer.OpenBlock($"{GeneratedFile.Keyword(accessibility)} static partial class {className}");
    }

    public static void WriteDocs(SourceWriter writer, EntryInfo info, string kind, string? defaultText, string? layer = null)
    {
        DocComment.WriteSummary(writer, info.Description ?? $"{kind} {info.Name}.");
        var remarks = $"{kind} <c>{DocComment.Escape(info.Name)}</c>";
        if (info.Owner is { } owner)
        {
            remarks += " · owner " + DocComment.Escape(owner);
        }

        if (layer is not null)
        {
            remarks += " · in layer " + DocComment.Escape(layer);
        }

        var life = Life(info);
        if (life.Length > 0)
        {
            remarks += " · " + life;
        }

        if (defaultText is not null)
        {
            remarks += " · default " + DocComment.Escape(defaultText);
        }

        DocComment.WriteRemarks(writer, remarks);
    }

    public static void WriteNames<T>(SourceWriter writer, string kinds, IReadOnlyList<T> entries, Func<T, EntryInfo> infoOf)
    {
        DocComment.WriteSummary(writer, $"The names of the {kinds} as constants, for attributes and for APIs that take strings.");
        writer.OpenBlock("public static class Names");
        foreach (var entry in entries)
        {
            // The accessor has the docs; here the name itself is all that is left to say.
            var info = infoOf(entry);
            writer.WriteLine($"public const string {info.Identifier} = {CSharpLiteral.String(info.Name)};");
        }

        writer.CloseBlock();
    }

    private static string Life(EntryInfo info)
    {
        var life = info.Lifecycle == Lifecycle.Unspecified ? "" : info.Lifecycle.ToString().ToLowerInvariant();
        if (info.StaleReason is { } reason)
        {
            life += (life.Length > 0 ? ", " : "") + DocComment.Escape(reason);
        }

        if (info.Expires is { } expires)
        {
            life += (life.Length > 0 ? ", " : "") + "expires " + expires;
        }

        return life;
    }
}
