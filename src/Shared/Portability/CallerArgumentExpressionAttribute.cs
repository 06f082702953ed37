namespace System.Runtime.CompilerServices;

/// <summary>Has the compiler fill in the text of another argument; it knows the attribute by its name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute : Attribute
{
    /// <summary>Takes the text of an argument.</summary>
    /// <param name="parameterName">The parameter that the argument is for.</param>
    public CallerArgumentExpressionAttribute(string parameterName) => ParameterName = parameterName;

    /// <summary>The parameter that the argument is for.</summary>
    public string ParameterName { get; }
}
