namespace Statsig.Runtime;

/// <summary>Statsig's rule for names, and how the kinds of flags are called in messages.</summary>
internal static class FlagName
{
    private const int MinLength = 2;
    private const int MaxLength = 100;

    public static string KindText(EvaluationKind kind) => kind switch
    {
        EvaluationKind.Gate => "gate",
        EvaluationKind.DynamicConfig => "dynamic config",
        EvaluationKind.Experiment => "experiment",
        EvaluationKind.Layer => "layer",
        _ => "autotune experiment",
    };

    /// <summary>Null for a name that Statsig can have; else what is wrong, without the name, which could be anything.</summary>
    public static EvaluationError? Check(EvaluationKind kind, string name)
    {
        if (name.Length is < MinLength or > MaxLength)
        {
            return Error(kind, $"is {name.Length} characters long; Statsig's names have {MinLength} to {MaxLength}");
        }

        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ' ')
                || (character == '.' && kind == EvaluationKind.RankedList))
            {
                return Error(
                    kind,
                    $"has the character U+{(int)character:X4} at index {i}; Statsig's names have ASCII letters, digits, {Marks(kind)} and spaces");
            }
        }

        return null;
    }

    /// <summary>A ranked list is asked for by names without dots.</summary>
    private static string Marks(EvaluationKind kind) => kind == EvaluationKind.RankedList ? "'_', '-'" : "'_', '-', '.'";

    private static EvaluationError Error(EvaluationKind kind, string problem) =>
        new(EvaluationErrorKind.InvalidName, $"The {KindText(kind)} name {problem}. It was not sent to Statsig.");
}
