namespace Statsig.Tool;

/// <summary>How the tool ends.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>There are findings: problems, or drift.</summary>
    public const int Findings = 1;

    /// <summary>It was called wrongly, or something around it does not work.</summary>
    public const int Failure = 2;
}
