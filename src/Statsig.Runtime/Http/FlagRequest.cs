namespace Statsig.Runtime;

/// <summary>One question to the HTTP API: a flag, or many gates at once, for a user.</summary>
internal readonly struct FlagRequest
{
    private FlagRequest(EvaluationKind kind, string? name, ArraySegment<string> names, StatsigUser user, bool logExposure)
    {
        Kind = kind;
        Name = name;
        Names = names;
        User = user;
        LogExposure = logExposure;
    }

    public EvaluationKind Kind { get; }

    /// <summary>The flag's name; null for many gates.</summary>
    public string? Name { get; }

    /// <summary>The gates' names, when <see cref="Name"/> is null.</summary>
    public ArraySegment<string> Names { get; }

    public StatsigUser User { get; }

    public bool LogExposure { get; }

    /// <summary>The last part of the address.</summary>
    public string Endpoint => Kind switch
    {
        EvaluationKind.Gate => "check_gate",
        EvaluationKind.Layer => "get_layer",
        EvaluationKind.RankedList => "get_ranked_list",
        _ => "get_config",
    };

    public static FlagRequest One(in AnswerKey key, bool logExposure) => new(key.Kind, key.Name, default, key.User, logExposure);

    public static FlagRequest Gates(ArraySegment<string> names, StatsigUser user) => new(EvaluationKind.Gate, null, names, user, logExposure: false);
}
