namespace Statsig.Manifest;

/// <summary>Finds the name that was probably meant.</summary>
public static class NameSuggester
{
    /// <summary>Names shorter than this have too many neighbours to guess.</summary>
    private const int MinLength = 3;

    /// <summary>Twice Statsig's longest name; comparing takes the square of the length.</summary>
    private const int MaxLength = 200;

    /// <summary>Finds the nearest of several names: one that differs in case or separators only, else the one with the fewest typos.</summary>
    /// <param name="misspelt">What was written.</param>
    /// <param name="names">What there is.</param>
    /// <returns>The nearest name; null when none is near.</returns>
    public static string? FindNearest(string misspelt, IEnumerable<string> names)
    {
        if (misspelt.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        var plain = Plain(misspelt);
        string? nearest = null;
        var limit = plain.Length switch { <= 4 => 2, <= 10 => 3, _ => 4 };
        foreach (var name in names)
        {
            if (name.Length > MaxLength)
            {
                continue;
            }

            var distance = EditDistance.Between(plain, Plain(name), limit);
            if (distance < limit)
            {
                nearest = name;
                limit = distance;
            }
        }

        return nearest;
    }

    /// <summary>A name without what people get wrong most: case and separators.</summary>
    private static string Plain(string name)
    {
        var chars = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                chars[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(chars, 0, length);
    }
}
