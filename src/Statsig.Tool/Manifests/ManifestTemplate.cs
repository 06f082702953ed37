using System.Xml;
using System.Xml.Linq;
using Statsig.Manifest;
using Statsig.Manifest.Editing;

namespace Statsig.Tool.Manifests;

/// <summary>The text of a first manifest.</summary>
internal static class ManifestTemplate
{
    private const string SchemaAddress = "https://raw.githubusercontent.com/statsig-generators/statsig-generators/main/docs/statsig.manifest.schema.json";

    /// <summary>Writes a manifest without flags.</summary>
    /// <param name="ns">The namespace of the generated code; null to leave it to the project.</param>
    public static string Write(string? ns)
    {
        var root = JsonEdit.Object().Set("$schema", Text(SchemaAddress)).Set("manifestVersion", JsonEdit.To("1"));
        if (ns is not null)
        {
            root.Set("namespace", Text(ns));
        }

        foreach (var section in (string[])["gates", "configs", "experiments", "layers"])
        {
            root.Set(section, JsonEdit.To("{}"));
        }

        return JsonTextEditor.Apply("{}", root) + "\n";
    }

    /// <summary>Guesses the namespace from the one project beside a manifest.</summary>
    /// <param name="folder">The manifest's folder.</param>
    /// <returns>Null when there is no project, or more than one.</returns>
    public static string? GuessNamespace(string folder)
    {
        var projects = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csproj") : [];
        if (projects.Length != 1)
        {
            return null;
        }

        var root = ReadRootNamespace(projects[0]) ?? Path.GetFileNameWithoutExtension(projects[0]).Replace(' ', '_').Replace('-', '_');
        var guess = root + ".Flags";
        return CSharpName.FindNamespaceFault(guess) is null ? guess : null;
    }

    private static JsonEdit Text(string text) => JsonEdit.To(System.Text.Json.Nodes.JsonValue.Create(text)!.ToJsonString());

    private static string? ReadRootNamespace(string project)
    {
        try
        {
            var value = XDocument.Load(project).Descendants().FirstOrDefault(static e => e.Name.LocalName == "RootNamespace")?.Value.Trim();
            return string.IsNullOrEmpty(value) || value.Contains("$(", StringComparison.Ordinal) ? null : value;
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            // A guess is not worth a failure.
            return null;
        }
    }
}
