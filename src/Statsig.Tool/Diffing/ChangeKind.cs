namespace Statsig.Tool.Diffing;

/// <summary>What has changed about a flag.</summary>
internal enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is of another kind: a gate is a config now.</summary>
    Kind,

    /// <summary>Its C# name, or the namespace or accessibility of all.</summary>
    Identifier,

    /// <summary>The type of its value, or what its schema says of it.</summary>
    Schema,

    /// <summary>What code gets when Statsig cannot be asked.</summary>
    Default,

    /// <summary>The groups of an experiment, or their values.</summary>
    Groups,

    /// <summary>Where in its life it is.</summary>
    Lifecycle,

    /// <summary>How Statsig decides: the ID, or the layer of an experiment.</summary>
    Allocation,
}
