namespace Statsig.Manifest;

/// <summary>Who can use the generated types.</summary>
public enum CSharpAccessibility
{
    /// <summary>The project itself.</summary>
    Internal,

    /// <summary>Everyone.</summary>
    Public,
}
