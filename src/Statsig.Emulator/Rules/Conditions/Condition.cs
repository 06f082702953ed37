namespace Statsig.Emulator.Rules;

/// <summary>When a rule holds.</summary>
internal abstract class Condition
{
    /// <summary>Whether it holds for a user.</summary>
    public abstract bool Holds(in RuleSubject subject);

    /// <summary>The condition in a few words, for the page.</summary>
    public abstract override string ToString();
}
