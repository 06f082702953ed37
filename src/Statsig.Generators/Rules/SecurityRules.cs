using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Rules;

/// <summary>The 3xxx rules: secrets, and what is for servers only. No message repeats more of a key than its first 10 characters.</summary>
internal static class SecurityRules
{
    private const string Description = "Whoever gets a client gets all that is in it. A server secret or console key reads and changes the whole project in Statsig.";

    public static readonly DiagnosticDescriptor KeyInClient = new(
        RuleIds.KeyInClient, "A secret key in a client project", "The {0} '{1}…' is built into a client, where everyone can read it; use a client key", RuleCategory.Security,
        DiagnosticSeverity.Error, isEnabledByDefault: true, description: Description, helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.KeyInClient));

    public static readonly DiagnosticDescriptor HardCodedKey = new(
        RuleIds.HardCodedKey, "A hard-coded secret key", "The {0} '{1}…' is written in the code; read it from configuration, and change it if it was ever committed",
        RuleCategory.Security, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A key in the code is known to everyone who can read the code or the assembly.", helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.HardCodedKey));

    public static readonly DiagnosticDescriptor ServerApiInClient = new(
        RuleIds.ServerApiInClient, "A server-only API in a client project", "'{0}' needs a server secret, which a client must not have", RuleCategory.Security,
        DiagnosticSeverity.Error, isEnabledByDefault: true, description: Description, helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.ServerApiInClient));

    public static readonly DiagnosticDescriptor KeyInShippedFile = new(
        RuleIds.KeyInShippedFile, "A secret key in a file that a client project ships",
        "The {0} '{1}…' is shipped to every user with this file; use a client key, and change this one if it was ever shipped", RuleCategory.Security,
        DiagnosticSeverity.Error, isEnabledByDefault: true, description: Description, helpLinkUri: RuleFactory.HelpLinkFor(RuleIds.KeyInShippedFile));
}
