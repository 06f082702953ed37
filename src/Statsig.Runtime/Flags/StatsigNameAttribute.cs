namespace Statsig.Runtime;

/// <summary>
/// Says that a parameter, property or field takes a name from Statsig, so that the analyzers check the constants given to it against the manifest.
/// For wrappers of your own around a Statsig client.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class StatsigNameAttribute : Attribute
{
    /// <summary>Marks the target as a name of one kind.</summary>
    /// <param name="entity">The kind of the name.</param>
    public StatsigNameAttribute(StatsigEntity entity)
    {
        Entity = entity;
    }

    /// <summary>The kind of the name.</summary>
    public StatsigEntity Entity { get; }
}
