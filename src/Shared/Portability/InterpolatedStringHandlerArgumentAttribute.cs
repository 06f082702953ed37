namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to hand arguments of the call to the handler where the framework has it not.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute : Attribute
{
    /// <summary>Hands one argument on; the empty name is the object that is called.</summary>
    /// <param name="argument">The parameter's name.</param>
    public InterpolatedStringHandlerArgumentAttribute(string argument) => Arguments = [argument];

    /// <summary>Hands several arguments on, in this order.</summary>
    /// <param name="arguments">The parameters' names.</param>
    public InterpolatedStringHandlerArgumentAttribute(params string[] arguments) => Arguments = arguments;

    /// <summary>The parameters' names.</summary>
    public string[] Arguments { get; }
}
