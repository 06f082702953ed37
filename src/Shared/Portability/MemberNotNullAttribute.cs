namespace System.Diagnostics.CodeAnalysis;

/// <summary>The members are not null when the method returns; the compiler knows the attribute by its name.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
internal sealed class MemberNotNullAttribute : Attribute
{
    /// <summary>Names one.</summary>
    /// <param name="member">The member's name.</param>
    public MemberNotNullAttribute(string member) => Members = [member];

    /// <summary>Names several.</summary>
    /// <param name="members">The members' names.</param>
    public MemberNotNullAttribute(params string[] members) => Members = members;

    /// <summary>The members' names.</summary>
    public string[] Members { get; }
}
