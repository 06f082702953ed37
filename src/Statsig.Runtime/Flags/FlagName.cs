namespace Statsig.Runtime;

/// <summary>Statsig's rule for names, and how the kinds of flags are called in messages.</summary>
internal static class FlagName
{
    private const int MinLength = 2;
    private const int MaxLength = 100;

    public static string KindText(StatsigEntity kind) => kind switch
    {
        StatsigEntity.Gate => "gate",
        StatsigEntity.DynamicConfig => "dynamic config",
        StatsigEntity.Experiment => "experiment",
        _ => "layer",
    };

    /// <summary>Null for a name that Statsig can have; else what is wrong, without the name, which could be anything.</summary>
    public static EvaluationError? Check(StatsigEntity kind, string name)
    {
        if (name.Length is < MinLength or > MaxLength)
        {
            return Error(kind, $"is {name.Length} characters long; Statsig's names have {MinLength} to {MaxLength}");
        }

        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ' '))
            {
                return Error(
                    kind,
                    $"has the character U+{(int)character:X4} at index {i}; Statsig's names have ASCII letters, digits, '_', '-', '.' and spaces");
            }
        }

        return null;
    }

    private static EvaluationError Error(StatsigEntity kind, string problem) =>
        new(EvaluationErrorKind.InvalidName, $"The {KindText(kind)} name {problem}. It was not sent to Statsig.");
}
