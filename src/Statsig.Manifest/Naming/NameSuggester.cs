namespace Statsig.Manifest;

/// <summary>Finds the name that was probably meant.</summary>
public static class NameSuggester
{
    /// <summary>Names shorter than this have too many neighbours to guess.</summary>
    private const int MinLength = 3;

    /// <summary>
    /// Finds the nearest of several names. Names that differ in case or separators only come first, then singular and plural, then the slips that
    /// people make, then one word too few or too many.
    /// </summary>
    /// <param name="misspelt">What was written.</param>
    /// <param name="names">What there is.</param>
    /// <returns>The nearest name; null when none is near.</returns>
    public static string? FindNearest(string misspelt, IEnumerable<string> names)
    {
        if (misspelt.Length < MinLength)
        {
            return null;
        }

        var search = new NameSearch(misspelt);
        foreach (var name in names)
        {
            search.Consider(name);
        }

        return search.Nearest;
    }
}
