namespace Statsig.Manifest;

/// <summary>Statsig's rule for names of gates, dynamic configs, experiments and layers.</summary>
public static class StatsigName
{
    /// <summary>The fewest characters that a name has.</summary>
    public const int MinLength = 2;

    /// <summary>The most characters that a name has.</summary>
    public const int MaxLength = 100;

    /// <summary>Says what is wrong with a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A clause such as <c>has the character '!'</c>; null when Statsig can have the name.</returns>
    public static string? FindFault(string name)
    {
        if (name.Length is < MinLength or > MaxLength)
        {
            return $"has {name.Length} {(name.Length == 1 ? "character" : "characters")}, and Statsig's names have {MinLength} to {MaxLength}";
        }

        foreach (var c in name)
        {
            if (!IsAllowed(c))
            {
                var shown = c is > ' ' and < '\u007F' ? $"'{c}'" : $"U+{(int)c:X4}";
                return $"has the character {shown}, and Statsig's names have letters of A to Z, digits, '_', '-', '.' and spaces only";
            }
        }

        return null;
    }

    private static bool IsAllowed(char c) => c is
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ' ';
}
