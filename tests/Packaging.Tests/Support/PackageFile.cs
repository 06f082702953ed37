using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Packaging.Tests.Support;

/// <summary>Reads a packed package.</summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly XElement _metadata;
    private readonly XNamespace _namespace;

    public PackageFile(string path)
    {
        _zip = ZipFile.OpenRead(path);
        using var nuspec = _zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var package = XDocument.Load(nuspec).Root!;
        _namespace = package.Name.Namespace;
        _metadata = package.Element(_namespace + "metadata")!;
    }

    /// <summary>The files that a restore unpacks, in order, without those that every package has for its own administration.</summary>
    public string[] Files =>
        [.. _zip.Entries.Select(entry => entry.FullName)
            .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal) && !name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>A text file's content.</summary>
    public string Text(string file)
    {
        using var reader = new StreamReader(_zip.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    public string? Metadata(string name) => Element(name)?.Value;

    public string? Attribute(string element, string attribute) => Element(element)?.Attribute(attribute)?.Value;

    /// <summary>What it depends on, for each framework: <c>net8.0: Statsig.Runtime</c>.</summary>
    public string[] Dependencies =>
        [.. from dependencies in _metadata.Elements(_namespace + "dependencies")
            from @group in dependencies.Elements(_namespace + "group")
            from dependency in @group.Elements(_namespace + "dependency")
            select $"{@group.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value}"];

    /// <summary>What a file's assembly references, with the versions.</summary>
    public string[] References(string file)
    {
        using var image = Assembly(file);
        var reader = image.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(reader.GetAssemblyReference)
            .Select(reference => $"{reader.GetString(reference.Name)} {reference.Version}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The kinds of debug data that a file's assembly carries.</summary>
    public DebugDirectoryEntryType[] DebugData(string file)
    {
        using var image = Assembly(file);
        return [.. image.ReadDebugDirectory().Select(entry => entry.Type)];
    }

    /// <summary>The source link of a file's assembly, from the symbols inside of it; null for none.</summary>
    public string? SourceLink(string file)
    {
        using var image = Assembly(file);
        var embedded = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        var kind = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
        foreach (var handle in reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == kind)
            {
                return System.Text.Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value));
            }
        }

        return null;
    }

    /// <summary>Where the source files of a file's assembly are said to be.</summary>
    public string[] SourcePaths(string file)
    {
        using var image = Assembly(file);
        var embedded = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        return [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>An element of the metadata, or below one: <c>packageTypes/packageType</c>.</summary>
    private XElement? Element(string path) => path.Split('/').Aggregate((XElement?)_metadata, (element, name) => element?.Element(_namespace + name));

    private PEReader Assembly(string file)
    {
        var content = new MemoryStream();
        using (var entry = _zip.GetEntry(file)!.Open())
        {
            entry.CopyTo(content);
        }

        content.Position = 0;
        return new PEReader(content);
    }
}
