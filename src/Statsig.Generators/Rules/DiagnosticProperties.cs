namespace Statsig.Generators.Rules;

/// <summary>
/// The keys of <c>Diagnostic.Properties</c>: what an analyzer has found out and a fix needs. A key is absent where there is nothing to say, and
/// its value is then never an empty string.
/// </summary>
internal static class DiagnosticProperties
{
    /// <summary>
    /// The name as it stands in code, its constant value. On STATSIG2001 to 2005, 2007 and 4001 to 4003: the name of the flag. On STATSIG2008: the key of
    /// the parameter.
    /// </summary>
    public const string Name = nameof(Name);

    /// <summary>
    /// The name that was probably meant. On STATSIG2001 to 2004: a flag of the kind that is asked for. On STATSIG2008: a key of the schema. Absent when none
    /// is near.
    /// </summary>
    public const string SuggestedName = nameof(SuggestedName);

    /// <summary>The kind of flag that the code asks for, as a name of <see cref="Manifest.FlagKind"/>: <c>Gate</c>, <c>DynamicConfig</c>, <c>Experiment</c> or <c>Layer</c>.</summary>
    public const string EntityKind = nameof(EntityKind);

    /// <summary>
    /// The kind that the name has in the manifest, in the same words. On STATSIG2005, where it is another than <see cref="EntityKind"/>, and on STATSIG2007,
    /// where an experiment may be asked for by a method for configs.
    /// </summary>
    public const string ManifestKind = nameof(ManifestKind);

    /// <summary>
    /// The full name of the flag's typed accessor without <c>global::</c>, for example <c>Checkout.Flags.Gates.NewCheckout</c>. On STATSIG2007, and on
    /// STATSIG2001 to 2004 that of <see cref="SuggestedName"/>. Absent when nothing is generated for the flag.
    /// </summary>
    public const string Accessor = nameof(Accessor);

    /// <summary>The full name of the flag's constant, for example <c>Checkout.Flags.Gates.Names.NewCheckout</c>. Present where <see cref="Accessor"/> is, and also without the runtime.</summary>
    public const string NameConstant = nameof(NameConstant);

    /// <summary>The name of the flag whose schema is meant, on STATSIG2008.</summary>
    public const string FlagName = nameof(FlagName);

    /// <summary>What a key is, on STATSIG3001 and 3002: <see cref="ServerSecret"/> or <see cref="ConsoleKey"/>.</summary>
    public const string KeyKind = nameof(KeyKind);

    /// <summary>A value of <see cref="KeyKind"/>.</summary>
    public const string ServerSecret = nameof(ServerSecret);

    /// <summary>A value of <see cref="KeyKind"/>.</summary>
    public const string ConsoleKey = nameof(ConsoleKey);
}
