using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;

namespace Statsig.Generators.Tests.Rules;

public class RulePageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs", "rules");

    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
    [
        .. from type in typeof(NameAnalyzer).Assembly.GetTypes()
           where type.Namespace == "Statsig.Generators.Rules"
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(DiagnosticDescriptor)
           select (DiagnosticDescriptor)field.GetValue(null)!,
    ];

    public static TheoryData<string> Ids => [.. Rules.Select(r => r.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Rules.Select(r => r.Id).Order(), Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_is(string id)
    {
        var rule = Rules.Single(r => r.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));

        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |", page, StringComparison.Ordinal);
        Assert.Contains($"| Category | {rule.Category} |", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Example", "## Fix", "## Configuration"], heading => Assert.Contains("\n" + heading + "\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_some_analyzers_or_the_generators()
    {
        var supported = from type in typeof(NameAnalyzer).Assembly.GetTypes()
                        where type.IsSubclassOf(typeof(DiagnosticAnalyzer))
                        from rule in ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics
                        select rule.Id;
        string[] generators = ["STATSIG1001", "STATSIG1004", "STATSIG1005", "STATSIG1010", "STATSIG1012"];

        Assert.Equal(Rules.Select(r => r.Id).Order(), supported.Concat(generators).Distinct().Order());
    }
}
