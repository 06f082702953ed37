namespace Statsig.Runtime;

/// <summary>The exception for an option that a client cannot work with.</summary>
internal static class OptionFault
{
    /// <param name="option">The option's name.</param>
    /// <param name="message">What is wrong and what to set; never the value of a key or an address.</param>
    public static ArgumentException Because(string option, string message) => new(message, option);
}
