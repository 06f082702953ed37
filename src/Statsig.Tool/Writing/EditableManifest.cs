using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Tool.Json;
using Statsig.Tool.Manifests;

namespace Statsig.Tool.Writing;

/// <summary>Sees to it that a manifest can be edited.</summary>
internal static class EditableManifest
{
    /// <summary>Refuses a manifest whose JSON is broken: what stands where cannot be told.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="ToolException">It cannot be edited.</exception>
    public static void Require(ManifestFile manifest)
    {
        if (manifest.Document.Problems.FirstOrDefault(static problem => problem.Rule == ManifestProblemId.InvalidJson) is { } problem)
        {
            var (line, column) = manifest.Document.Lines.Find(problem.Span.Start);
            throw new ToolException($"{manifest.DisplayPath}({line + 1},{column + 1}): {problem.Id}: {problem.Message} Mend the manifest first.");
        }

        if (JsonNodes.Parse(manifest.Text) is not JsonObject)
        {
            throw new ToolException($"'{manifest.DisplayPath}' is no manifest: it is not a JSON object.");
        }
    }
}
