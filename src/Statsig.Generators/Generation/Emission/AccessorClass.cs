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
        writer.Write($"/// <remarks>{kind} <c>{DocComment.Text(info.Name)}</c>");
        AppendPart(writer, " · owner ", info.Owner);
        AppendPart(writer, " · in layer ", layer);
        AppendLife(writer, info);
        AppendPart(writer, " · default ", defaultText);
        writer.EndLine("</remarks>");
    }

    private static void AppendPart(SourceWriter writer, string head, string? text)
    {
        if (text is not null)
        {
            writer.Append(head).Append(DocComment.Text(text));
        }
    }

    public static void WriteNames<T>(SourceWriter writer, string kinds, IReadOnlyList<T> entries, Func<T, EntryInfo> infoOf)
        where T : class
    {
        DocComment.WriteSummary(writer, $"The names of the {kinds} as constants, for attributes and for APIs that take strings.");
        writer.OpenBlock("public static class Names");
        writer.WriteEach(entries, entry => infoOf(entry).Name, entry =>
        {
            // The accessor has the docs; here the name itself is all that is left to say.
            var info = infoOf(entry);
            writer.WriteLine($"public const string {info.Identifier} = {CSharpLiteral.String(info.Name)};");
        });

        writer.CloseBlock();
    }

    /// <summary>As a constant: the framework looks for an enum's name each time that it is asked.</summary>
    private static string? NameOf(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Temporary => "temporary",
        Lifecycle.Permanent => "permanent",
        Lifecycle.Stale => "stale",
        Lifecycle.Archived => "archived",
        _ => null,
    };

    private static void AppendLife(SourceWriter writer, EntryInfo info)
    {
        var head = " · ";
        if (NameOf(info.Lifecycle) is { } name)
        {
            AppendPart(writer, head, name);
            head = ", ";
        }

        if (info.StaleReason is { Length: > 0 } reason)
        {
            AppendPart(writer, head, reason);
            head = ", ";
        }

        if (info.Expires is { } expires)
        {
            writer.Append(head).Append("expires ").Append(DocComment.Text(expires));
        }
    }
}
