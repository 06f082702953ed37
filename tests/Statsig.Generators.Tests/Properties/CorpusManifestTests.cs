using Statsig.Manifest;
using Statsig.Tests.Manifests;

namespace Statsig.Generators.Tests.Properties;

/// <summary>The valid manifests that all readers of the language agree on.</summary>
public class CorpusManifestTests
{
    public static TheoryData<string> ValidFiles => [.. ManifestCorpus.Valid.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(ValidFiles))]
    public void Each_compiles_and_its_values_have_defaults_that_read_themselves_back(string name)
    {
        var text = ManifestCorpus.FindValid(name).Text;
        var project = ProjectCheck.Of([new ManifestSample(text, [])], CompilerProfile.All[0]);

        project.AssertCompiles();
        LoadedDefaults.Check(project, ManifestReader.Read(text).Model);
    }
}
