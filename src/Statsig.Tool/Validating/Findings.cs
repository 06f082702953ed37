using Statsig.Manifest;
using Statsig.Tool.Manifests;

namespace Statsig.Tool.Validating;

/// <summary>Finds what is wrong with manifests.</summary>
internal static class Findings
{
    /// <summary>The problems of several manifests, file by file, in the order of the text.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="together">Whether one project has them all.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<ManifestFile> manifests, bool together)
    {
        var conflicts = together ? ConflictsOf(manifests) : [];
        var findings = new List<Finding>();
        for (var i = 0; i < manifests.Count; i++)
        {
            var manifest = manifests[i];
            var problems = manifest.Document.Problems
                .Concat(conflicts.Where(conflict => conflict.Manifest == i)
                    .Select(conflict => new ManifestProblem(conflict.Rule, manifest.Document.SpanOf(conflict), conflict.Message)))
                .OrderBy(static problem => problem.Span.Start);
            findings.AddRange(problems.Select(problem => At(manifest, problem)));
        }

        return findings;
    }

    private static IReadOnlyList<ManifestConflict> ConflictsOf(IReadOnlyList<ManifestFile> manifests)
    {
        // Which namespace a project gives to manifests without one does not matter, as long as it is the same.
        var parts = manifests.Select(static manifest => manifest.Document.Model)
            .Select(static model => new ManifestPart(model, model.Namespace ?? "Project.Flags", model.Accessibility ?? CSharpAccessibility.Internal));
        return ManifestMerger.Merge([.. parts]).Conflicts;
    }

    private static Finding At(ManifestFile manifest, ManifestProblem problem)
    {
        var lines = manifest.Document.Lines;
        var (line, column) = lines.Find(problem.Span.Start);
        var (endLine, endColumn) = lines.Find(problem.Span.End);
        return new Finding(manifest.DisplayPath, line + 1, column + 1, endLine + 1, endColumn + 1, problem.IsError, problem.Id, problem.Message);
    }
}
