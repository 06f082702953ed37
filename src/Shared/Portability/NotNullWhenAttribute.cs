namespace System.Diagnostics.CodeAnalysis;

/// <summary>The argument is not null when the method returns this; the compiler knows the attribute by its name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute : Attribute
{
    /// <summary>Ties the argument to a result.</summary>
    /// <param name="returnValue">The result.</param>
    public NotNullWhenAttribute(bool returnValue) => ReturnValue = returnValue;

    /// <summary>The result.</summary>
    public bool ReturnValue { get; }
}
