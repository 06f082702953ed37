namespace Statsig.Manifest;

/// <summary>Finds the name that was probably meant.</summary>
public static class NameSuggester
{
    /// <summary>Names shorter than this have too many neighbours to guess.</summary>
    private const int MinLength = 3;

    /// <summary>Twice Statsig's longest name; comparing takes the square of the length.</summary>
    private const int MaxLength = 200;

    /// <summary>
    /// Finds the nearest of several names. Names that differ in case or separators only come first, then singular and plural, then the slips that
    /// people make, then one word too few or too many.
    /// </summary>
    /// <param name="misspelt">What was written.</param>
    /// <param name="names">What there is.</param>
    /// <returns>The nearest name; null when none is near.</returns>
    public static string? FindNearest(string misspelt, IEnumerable<string> names)
    {
        if (misspelt.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        var search = new NameSearch(misspelt);
        foreach (var name in names)
        {
            if (name.Length <= MaxLength)
            {
                search.Consider(name);
            }
        }

        return search.Nearest;
    }
}
