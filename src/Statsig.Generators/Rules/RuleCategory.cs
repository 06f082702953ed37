namespace Statsig.Generators.Rules;

/// <summary>The categories that the rules are listed under.</summary>
internal static class RuleCategory
{
    public const string Manifest = "Statsig.Manifest";
    public const string Names = "Statsig.Names";
    public const string Usage = "Statsig.Usage";
    public const string Security = "Statsig.Security";
    public const string Lifecycle = "Statsig.Lifecycle";
}
