namespace Statsig.Generators.Rules;

/// <summary>Makes descriptors, so that each rule has its page.</summary>
internal static class RuleFactory
{
    private const string HelpLinkBase = "https://github.com/statsig-generators/statsig-generators/blob/main/docs/rules/";

    public static string HelpLinkFor(string id) => HelpLinkBase + id + ".md";
}
