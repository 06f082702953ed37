namespace Statsig.Emulator.Rules;

/// <summary>How an attribute is compared.</summary>
internal enum AttributeComparison
{
    /// <summary>It is one of the operands.</summary>
    Any,

    /// <summary>It is none of the operands, or not there.</summary>
    None,

    /// <summary>It is there, or is not, as the operand says.</summary>
    Exists,

    /// <summary>It is a greater number.</summary>
    Greater,

    /// <summary>It is a greater number, or the same.</summary>
    GreaterOrEqual,

    /// <summary>It is a smaller number.</summary>
    Less,

    /// <summary>It is a smaller number, or the same.</summary>
    LessOrEqual,

    /// <summary>It is the same version.</summary>
    VersionEqual,

    /// <summary>It is a later version.</summary>
    VersionGreater,

    /// <summary>It is a later version, or the same.</summary>
    VersionGreaterOrEqual,

    /// <summary>It is an earlier version.</summary>
    VersionLess,

    /// <summary>It is an earlier version, or the same.</summary>
    VersionLessOrEqual,
}
