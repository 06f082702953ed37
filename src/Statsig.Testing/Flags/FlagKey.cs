namespace Statsig.Testing;

/// <summary>A flag. Configs and experiments share their names, as in Statsig.</summary>
internal readonly record struct FlagKey(FlagKey.Kinds Kind, string Name)
{
    public enum Kinds
    {
        Gate,
        Config,
        Layer,
        RankedList,
    }

    public static FlagKey Gate(string name) => new(Kinds.Gate, name);

    public static FlagKey Config(string name) => new(Kinds.Config, name);

    public static FlagKey Layer(string name) => new(Kinds.Layer, name);

    public static FlagKey RankedList(string name) => new(Kinds.RankedList, name);
}
