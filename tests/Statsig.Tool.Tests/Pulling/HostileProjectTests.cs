using Statsig.Manifest;
using Statsig.Tool.Diffing;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;
using Statsig.Tool.Pulling;
using Statsig.Tool.Writing;

namespace Statsig.Tool.Tests.Pulling;

public class HostileProjectTests
{
    /// <summary>Whatever the Console has, over whatever was pulled before: no error in the manifest, and nothing left for a second pull.</summary>
    [Fact]
    public void Any_project_becomes_a_manifest_without_errors_and_stays_as_it_is()
    {
        var faults = new List<string>();
        var text = ManifestTemplate.Write(null);
        for (var seed = 0; seed < 400; seed++)
        {
            var project = ProjectMapper.Map(new HostileProject(seed).Make(), new PullFilter([], []));
            var before = text;

            // Now and then a manifest begins anew; else it has what the last project left.
            text = ManifestComposer.Compose(seed % 4 == 0 ? ManifestTemplate.Write(null) : text, project, new ComposeOptions(KeepMissing: seed % 3 == 0)).Text;

            var document = ManifestReader.Read(text);
            faults.AddRange(document.Problems.Where(static problem => problem.IsError).Select(problem => $"Seed {seed}: {problem.Message}"));
            var again = ManifestComposer.Compose(text, project, new ComposeOptions(KeepMissing: seed % 3 == 0)).Text;
            if (again != text)
            {
                faults.Add($"Seed {seed}: a second pull changes {ChangeSummary.Of(text, again)}: {TextDiff.Write(text, again, "manifest")}");
            }


            // Errors would stay for the seeds to come.
            text = faults.Count > 0 ? ManifestTemplate.Write(null) : text;
            foreach (var change in ManifestDiff.Of(ManifestReader.Read(before).Model, document.Model))
            {
                Assert.DoesNotContain('\n', DiffFormat.Line(change));
                Assert.DoesNotContain('\n', DiffFormat.Markdown(new DiffReport("a", "b", [change])).Split("|---|---|---|\n")[1]);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }
}
