using System.Reflection;
using System.Xml.Linq;
using Statsig.Generators.Analysis.Clients;

namespace Statsig.Generators.Tests.Rules;

public class VisiblePropertyTests
{
    [Fact]
    public void Every_property_that_is_read_is_handed_to_the_compiler()
    {
        var switches = (string[])typeof(ClientProject).GetField("Switches", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        string[] others =
            ["RootNamespace", "StatsigNamespace", "StatsigAccessibility", "StatsigToday", "StatsigProjectKind", "TargetPlatformIdentifier", "RuntimeIdentifier", "IsTestProject"];

        var root = typeof(VisiblePropertyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var visible = XDocument.Load(Path.Combine(root, "src/Statsig.Generators/buildTransitive/Statsig.Generators.props"))
            .Descendants("CompilerVisibleProperty").Select(e => e.Attribute("Include")!.Value);

        Assert.Equal(switches.Concat(others).Order(), visible.Order());
    }
}
