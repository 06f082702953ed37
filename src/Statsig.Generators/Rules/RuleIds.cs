namespace Statsig.Generators.Rules;

/// <summary>The public ids of the rules. An id never changes its meaning.</summary>
internal static class RuleIds
{
    public const string InvalidJson = "STATSIG1001";
    public const string InvalidValue = "STATSIG1002";
    public const string UnknownProperty = "STATSIG1003";
    public const string Duplicate = "STATSIG1004";
    public const string IdentifierCollision = "STATSIG1005";
    public const string InvalidName = "STATSIG1006";
    public const string InvalidSchema = "STATSIG1007";
    public const string UntypedSchema = "STATSIG1008";
    public const string InvalidDefault = "STATSIG1009";
    public const string InvalidIdentifier = "STATSIG1010";
    public const string NoManifest = "STATSIG1011";
    public const string LanguageVersionTooLow = "STATSIG1012";

    public const string UnknownGate = "STATSIG2001";
    public const string UnknownConfig = "STATSIG2002";
    public const string UnknownExperiment = "STATSIG2003";
    public const string UnknownLayer = "STATSIG2004";
    public const string WrongKind = "STATSIG2005";
    public const string UncheckedName = "STATSIG2006";
    public const string TypedAccessor = "STATSIG2007";
    public const string WrongParameter = "STATSIG2008";
    public const string UserWithoutId = "STATSIG2009";
    public const string UnusedEvaluation = "STATSIG2010";

    public const string KeyInClient = "STATSIG3001";
    public const string HardCodedKey = "STATSIG3002";
    public const string ServerApiInClient = "STATSIG3003";
    public const string KeyInShippedFile = "STATSIG3004";

    public const string StaleFlag = "STATSIG4001";
    public const string ArchivedFlag = "STATSIG4002";
    public const string ExpiredFlag = "STATSIG4003";
    public const string UnusedEntry = "STATSIG4004";
}
